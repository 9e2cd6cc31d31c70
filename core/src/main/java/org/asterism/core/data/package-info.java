/**
 * Tables as astronomers have them: columns with units and missing values, rows that know where they came from, and the
 * provenance of the whole. A model states the {@link org.asterism.core.data.ColumnRole}s it needs; {@link
 * org.asterism.core.data.RoleMatcher} finds and converts the columns that fill them.
 *
 * <pre>{@code
 *   file ──TableReader──▶ Table ──RowFilter──▶ Table ──RoleMatcher──▶ MatchedData ──▶ model
 *                           │                             ▲
 *                        Column, Unit, Provenance     ColumnRole
 * }</pre>
 */
package org.asterism.core.data;
