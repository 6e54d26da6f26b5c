package io.fundcalc.engine.performance.drawdown;

import io.fundcalc.engine.outcome.Outcome;

/**
 * A fall from a high and the way back, in calendar days.
 *
 * @param peak last high before the fall
 * @param trough first lowest value
 * @param recovery first day back at the peak or above
 * @param depth positive ratio
 * @param days peak to recovery, or to the end of the series while not recovered
 */
public record Drawdown(
        int peak,
        int trough,
        Outcome<Integer> recovery,
        double depth,
        int days,
        int daysToTrough,
        Outcome<Integer> daysToRecovery) {}
