package io.fundcalc.engine.performance;

import io.fundcalc.engine.series.Dates;

/**
 * Annual effective risk-free rates, each valid from its date until the next one.
 *
 * @param dates when a rate begins
 * @param rates ratios a year
 */
public record RiskFreeRates(Dates dates, double[] rates) {}
