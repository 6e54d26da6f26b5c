package io.fundcalc.engine.performance.rolling;

import io.fundcalc.engine.outcome.PartialValues;
import org.jspecify.annotations.Nullable;

/**
 * One entry for each window, all rows of equal length.
 *
 * @param dates last day of each window
 * @param total annualised when a window spans a year or more of periods, else over the window
 */
public record Rolling(
        int[] dates,
        double[] total,
        PartialValues volatility,
        PartialValues sharpe,
        @Nullable PartialValues beta) {}
