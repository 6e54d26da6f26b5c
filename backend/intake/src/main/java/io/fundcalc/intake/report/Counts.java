package io.fundcalc.intake.report;

/**
 * How many rows became what: rows = accepted + rejected + duplicates.
 *
 * @param rows rows below the header that claim to be data
 * @param accepted rows in the result
 * @param rejected rows left out, each with a problem
 * @param duplicates rows left out because they say again what another said
 * @param skipped rows that claim nothing and are not counted as rows: totals, remarks, repeated headers, empty lines,
 *     orders that did not come to pass
 */
public record Counts(int rows, int accepted, int rejected, int duplicates, int skipped) {}
