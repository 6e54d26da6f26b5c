package io.fundcalc.engine.performance.risk;

import io.fundcalc.engine.convention.Conventions;
import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.convention.VarMethod;
import io.fundcalc.engine.numeric.Moments;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.track.Track;

/**
 * Value at risk: the loss of one period that is exceeded with probability 1 − confidence only.
 *
 * <pre>
 * Figure       valueAtRisk
 * Formula      VaR₁ = −q(1 − c); VaR₂ = −(r̄ + z × s); VaR₃ = −(r̄ + h × s₀), h = z + (z² − 1)S ÷ 6 + (z³ − 3z)K ÷ 24
 *              − (2z³ − 5z)S² ÷ 36
 * Symbols      VaR₁ historical · VaR₂ normal · VaR₃ Cornish–Fisher · q type-7 quantile of the returns · c confidence
 *              · r̄ mean return · s deviation, s₀ that of the population · z normal quantile of 1 − c · S skewness ·
 *              K excess kurtosis, both of the population
 * Unit         ratio per period, a loss is positive
 * Range        −∞ … 1
 * Unavailable  no return, for the normal and Cornish–Fisher methods fewer than 2 (TOO_FEW_VALUES) · Cornish–Fisher
 *              method and returns do not vary (ZERO_VOLATILITY)
 * Convention   varMethod, confidence, ddof, returns
 * Source       J. P. Morgan, RiskMetrics Technical Document, 4th ed., 1996; K. Boudt, B. Peterson, C. Croux, Journal of
 *              Risk 11(2), 2008
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.risk.SnippetsTest" region="valueAtRisk"}
 *
 * <p>PerformanceAnalytics divides by the number of returns in its Gaussian figure, whatever the sample deviation
 * elsewhere; its profile does the same.
 */
public final class ValueAtRisk {

    private static final int NEEDED_FOR_DEVIATION = 2;

    private ValueAtRisk() {}

    /** Ratio per period, a loss is positive. */
    public static Outcome<Double> of(Track track) {
        Conventions conventions = track.conventions();
        if (conventions.varMethod() == VarMethod.HISTORICAL) {
            return track.size() == 0
                    ? Outcome.tooFew(1, 0)
                    : Outcome.of(-track.order().quantile(1 - conventions.confidence()));
        }
        if (track.size() < NEEDED_FOR_DEVIATION) {
            return Outcome.tooFew(NEEDED_FOR_DEVIATION, track.size());
        }
        if (conventions.varMethod() == VarMethod.CORNISH_FISHER && !Track.varies(track.moments())) {
            return Outcome.unavailable(Reason.ZERO_VOLATILITY);
        }
        return Outcome.of(-tail(track).quantile());
    }

    /** The tail of the distribution that the method supposes; not for the historical method. */
    static ParametricTail tail(Track track) {
        Conventions conventions = track.conventions();
        Moments moments = track.moments();
        double probability = 1 - conventions.confidence();
        if (conventions.varMethod() == VarMethod.CORNISH_FISHER) {
            return ParametricTail.cornishFisher(moments, probability);
        }
        boolean population = conventions.has(Deviation.POPULATION_TAIL);
        return ParametricTail.gaussian(moments, population ? 0 : conventions.ddof(), probability);
    }
}
