package io.fundcalc.engine.performance.chart;

import org.jspecify.annotations.Nullable;

/** Growth of 1, from the base day on; drawdown ≤ 0. */
public record Chart(int[] dates, double[] growth, double[] drawdown, double @Nullable [] benchmarkGrowth) {}
