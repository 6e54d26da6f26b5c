package io.fundcalc.engine.performance.returns;

import io.fundcalc.engine.outcome.Outcome;

/**
 * Return over a standard period.
 *
 * @param period the contract's name: 1w, 1m, 3m, 6m, ytd, 1y, 3y, 5y, 10y, inception
 * @param from day from which growth is counted, since 1970-01-01
 * @param total ratio
 * @param annualised ratio a year
 */
public record StandardPeriod(String period, Outcome<Integer> from, Outcome<Double> total, Outcome<Double> annualised) {}
