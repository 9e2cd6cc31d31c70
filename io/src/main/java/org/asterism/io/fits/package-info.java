/**
 * FITS binary tables, plain or gzipped, through nom-tam-fits, which is seen only here.
 *
 * <pre>{@code
 *   bytes ──▶ FitsTableReader ──▶ HDU ──ColumnReader──▶ Real, Integer or Text columns; vectors as NAME[0], NAME[1] …
 *   Table ──▶ FitsTableWriter ──▶ bytes
 * }</pre>
 */
package org.asterism.io.fits;
