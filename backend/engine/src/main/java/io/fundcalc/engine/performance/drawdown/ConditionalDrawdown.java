package io.fundcalc.engine.performance.drawdown;

import io.fundcalc.engine.numeric.PartialOrder;
import io.fundcalc.engine.outcome.Outcome;
import java.util.Arrays;

/**
 * Conditional drawdown: mean of the deepest drawdowns, those beyond the confidence.
 *
 * <pre>
 * Figure       conditionalDrawdown
 * Formula      CDaR = mean(Dₜ | Dₜ > q(c))
 * Symbols      Dₜ = 1 − Vₜ ÷ max(V₀ … Vₜ), drawdown at the end of period t · Vₜ growth of 1 · q type-7 quantile of
 *              the drawdowns · c confidence · q(c) itself when no drawdown lies beyond it
 * Unit         ratio, a loss is positive
 * Range        0 … 1
 * Unavailable  no return (TOO_FEW_VALUES)
 * Convention   confidence, basis
 * Source       A. Chekhlov, S. Uryasev, M. Zabarankin, Drawdown Measure in Portfolio Optimization, International
 *              Journal of Theoretical and Applied Finance 8(1), 2005
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.drawdown.SnippetsTest" region="conditionalDrawdown"}
 */
public final class ConditionalDrawdown {

    private ConditionalDrawdown() {}

    /** Ratio, positive. */
    public static Outcome<Double> of(Underwater underwater) {
        int size = underwater.track().size();
        return size == 0 ? Outcome.tooFew(1, 0) : Outcome.of(beyond(underwater, size));
    }

    /** Drawdowns beyond a quantile are depths below the opposite one. */
    private static double beyond(Underwater underwater, int size) {
        PartialOrder depths = PartialOrder.of(Arrays.copyOfRange(underwater.depths(), 1, size + 1));
        double probability = 1 - underwater.track().conventions().confidence();
        // A value at its peak has a depth of −0.
        return Math.abs(depths.below(probability).meanOr(depths.quantile(probability)));
    }
}
