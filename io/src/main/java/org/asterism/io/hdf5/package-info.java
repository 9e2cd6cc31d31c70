/**
 * As much of the HDF5 file format (version 3.0 of its specification) as a NetCDF-4 file of draws needs: superblock 2,
 * object headers 2, groups with compact links, contiguous datasets, attributes, dimension scales and a global heap.
 *
 * <pre>{@code
 *   superblock │ raw data, each dataset at a fixed place │ global heap │ object headers
 *              └─ written in place by many chains        └─ Metadata, written last ─┘
 * }</pre>
 */
package org.asterism.io.hdf5;
