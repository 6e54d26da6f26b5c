package io.fundcalc.engine.performance.rolling;

import io.fundcalc.engine.outcome.Outcome;

/** What holding for so many years gave, over every possible start. */
public record HoldingPeriod(
        int years,
        int windows,
        Outcome<Double> positiveShare,
        Outcome<Double> worst,
        Outcome<Double> median,
        Outcome<Double> best) {}
