package io.fundcalc.engine.series;

/**
 * A split of a fund's units.
 *
 * @param day first day at the new unit NAV, days since 1970-01-01
 * @param ratio new units for each old one, positive (2 halves the NAV)
 */
public record Split(int day, double ratio) {}
