/** Tables in from CSV and FITS, draws out to NetCDF-4 and in again; each format in a package of its own. */
package org.asterism.io;
