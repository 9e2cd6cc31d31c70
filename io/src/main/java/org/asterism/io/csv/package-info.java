/**
 * Tables as separated values, as pandas, TOPCAT and astropy write them.
 *
 * <pre>{@code
 *   bytes ──▶ CsvTableReader ──fastcsv──▶ cells ──ColumnGuess──▶ Integer, Real or Text columns
 * }</pre>
 */
package org.asterism.io.csv;
