package io.fundcalc.engine.series;

/**
 * A payout of a fund.
 *
 * @param day ex-date, days since 1970-01-01
 * @param perShare currency per unit, positive
 */
public record Dividend(int day, double perShare) {}
