package io.fundcalc.engine.outcome;

/** Why a figure cannot be computed. Each reason has a message in every language of the service. */
public enum Reason {
    /** Fewer observations than the figure needs. */
    TOO_FEW_VALUES,
    /** All dates are the same day. */
    SINGLE_DATE,
    /** The span is under one year and annualising was not asked for. */
    SHORTER_THAN_ONE_YEAR,
    /** The series begins after the first day of the period. */
    SHORTER_THAN_PERIOD,
    /** Observations lie further apart than the period is long. */
    COARSER_THAN_PERIOD,
    /** Returns do not vary, so nothing can be divided by their volatility. */
    ZERO_VOLATILITY,
    /** The benchmark's returns do not vary. */
    ZERO_BENCHMARK_VOLATILITY,
    /** Fund and benchmark never differ. */
    ZERO_TRACKING_ERROR,
    /** The benchmark explains every move of the fund. */
    ZERO_SPECIFIC_RISK,
    /** Beta is zero. */
    ZERO_BETA,
    /** No return lies below the target. */
    NO_DOWNSIDE,
    /** No loss, so nothing to divide by. */
    NO_LOSS,
    /** No gain, so nothing to average. */
    NO_GAIN,
    /** The Sharpe ratio is zero or below. */
    SHARPE_NOT_POSITIVE,
    /** The number of strategies that were tried is not given. */
    NO_TRIALS,
    /** The value never fell below an earlier high. */
    NO_DRAWDOWN,
    /** The value has not come back to its earlier high yet. */
    NOT_RECOVERED,
    /** Returns below the target do not spread. */
    ZERO_TAIL,
    /** No period in which the benchmark rose. */
    NO_UP_PERIODS,
    /** No period in which the benchmark fell. */
    NO_DOWN_PERIODS,
    /** No benchmark was given. */
    NO_BENCHMARK,
    /** Fund and benchmark share no dates. */
    NO_OVERLAP,
    /** Everything was lost. */
    TOTAL_LOSS,
    /** All flows have the same sign. */
    ALL_SAME_SIGN,
    /** The present value never crosses zero. */
    NO_CROSSING,
    /** All flows of each day cancel, so the present value is zero at every rate. */
    EVERY_RATE,
    /** No shares are held. */
    NO_SHARES,
    /** The capital at work is zero or negative. */
    NO_CAPITAL,
    /** No payment plan of this kind reaches the target. */
    NO_SOLUTION,
    /** The fee is a fixed sum, so there is no rate. */
    FIXED_FEE,
    /** Two fees are compared, so no rate is charged. */
    FEES_COMPARED,
    /** The C class never costs more than the A class. */
    NEVER_DEARER,
    /** No rule is known for this day, fund and investor. */
    NO_SCHEDULE,
    /** The solver did not reach its tolerance. */
    NOT_CONVERGED,
    /** The figure leaves the range of numbers. */
    OUT_OF_RANGE
}
