package io.fundcalc.engine.convention;

/**
 * Where a tool computes a figure otherwise than its published definition says. A {@link Profile} has the set that its tool
 * has; nothing else decides them. What has more than two values is a convention of its own in {@link Conventions}.
 *
 * <p>Source: the code of the tools in the versions that {@link Profile} names; the golden tests compare the figures.
 */
public enum Deviation {
    /** Value at risk, Gaussian: the population deviation, whatever ddof is. */
    POPULATION_TAIL("populationTail"),
    /** Conditional value at risk follows the method of the value at risk where that one is parametric. */
    PARAMETRIC_TAIL_MEAN("parametricTailMean"),
    /** Burke ratio: squares of runs of losses, each loss taken as a hundredth of itself, instead of squares of drawdowns. */
    BURKE_OF_RUNS("burkeOfRuns"),
    /** Ratios of return to drawdown: less the risk-free rate of one period, not of one year. */
    PERIOD_RATE_IN_DRAWDOWN_RATIOS("periodRateInDrawdownRatios"),
    /** M²: compounded annual returns and population deviations of returns, not of excess returns. */
    COMPOUNDED_M_SQUARED("compoundedMSquared"),
    /** Down capture: a period in which the benchmark did not move counts as one in which it fell. */
    ZERO_IN_DOWN_CAPTURE("zeroInDownCapture"),
    /** Upside potential ratio: means over the periods on each side of the target, not over all. */
    SUBSET_UPSIDE_POTENTIAL("subsetUpsidePotential"),
    /** Sortino ratio: per period, not per year. */
    SORTINO_PER_PERIOD("sortinoPerPeriod"),
    /** Systematic risk keeps the sign of beta. */
    SIGNED_SYSTEMATIC_RISK("signedSystematicRisk"),
    /** Specific risk: the population deviation, whatever ddof is. */
    POPULATION_SPECIFIC_RISK("populationSpecificRisk"),
    /** Drawdowns of the compounded returns, and a value a rounding below the peak is below it. */
    DRAWDOWN_OF_COMPOUNDED_RETURNS("drawdownOfCompoundedReturns"),
    /** Omega ratio: the risk-free rate is taken off twice, as rate and as target. */
    OMEGA_LESS_RATE_TWICE("omegaLessRateTwice"),
    /** Beta of the returns themselves, not of the returns in excess of a dated risk-free rate. */
    BETA_OF_RETURNS("betaOfReturns"),
    /** Alpha of the mean returns themselves, not of the mean excess returns. */
    ALPHA_OF_RETURNS("alphaOfReturns"),
    /** Treynor ratio: the excess returns compounded to a year, instead of their mean. */
    TREYNOR_COMPOUNDED("treynorCompounded"),
    /** Treynor ratio: the total return less the yearly risk-free rate, however long the span is. */
    TREYNOR_OF_TOTAL_RETURN("treynorOfTotalReturn"),
    /** Ulcer index: divided by one period less. */
    ULCER_OF_ONE_LESS("ulcerOfOneLess"),
    /** Share of positive periods: of those that are not 0. */
    WINS_WITHOUT_ZERO("winsWithoutZero"),
    /** Recovery factor: the size of the sum of the returns instead of the total return. */
    RECOVERY_OF_SUM("recoveryOfSum"),
    /** Serenity ratio: the sum of the returns, and the drawdowns below their Gaussian quantile per deviation of a period. */
    SERENITY_OF_SUM("serenityOfSum");

    private final String wireName;

    Deviation(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
