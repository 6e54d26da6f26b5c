package io.fundcalc.engine.performance.risk;

import io.fundcalc.engine.convention.Conventions;
import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.convention.VarMethod;
import io.fundcalc.engine.numeric.PartialOrder;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.track.Track;

/**
 * Conditional VaR: the mean loss of the periods that lose more than the value at risk.
 *
 * <pre>
 * Figure       conditionalValueAtRisk
 * Formula      CVaR₁ = −mean(rₜ | rₜ < q(1 − c)); CVaR₂ = −(r₍₁₎ + … + r₍ⱼ₎) ÷ j, j = ⌊(T − 1)(1 − c)⌋ + 1; CVaR₃ =
 *              −mean(rₜ | rₜ < r̄ + z × s); CVaR₄ = −(r₍₁₎ + … + r₍ₗ₎ + (k − l) × r₍ₗ₊₁₎) ÷ k, k = T(1 − c), l = ⌊k⌋
 * Symbols      rₜ return of period t · q type-7 quantile · c confidence · T number of returns · CVaR₁ mean beyond the
 *              quantile, −q when no return lies beyond it · CVaR₂ order statistics · CVaR₃ mean below the normal VaR
 *              · CVaR₄ Rockafellar–Uryasev · r₍ᵢ₎ the i-th smallest return · r̄ mean return · s deviation · z normal
 *              quantile of 1 − c
 * Unit         ratio per period, a loss is positive
 * Range        −∞ … 1
 * Unavailable  no return, for methods that use the deviation fewer than 2 (TOO_FEW_VALUES) · Cornish–Fisher method
 *              and returns do not vary (ZERO_VOLATILITY)
 * Convention   cvarMethod, confidence, varMethod, ddof, returns
 * Source       R. T. Rockafellar, S. Uryasev, Optimization of Conditional Value-at-Risk, Journal of Risk 2(3), 2000; K.
 *              Boudt, B. Peterson, C. Croux, Journal of Risk 11(2), 2008
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.risk.SnippetsTest" region="conditionalValueAtRisk"}
 *
 * <p>Under the profile of PerformanceAnalytics the methods gaussian and cornishFisher of value at risk carry over to
 * this figure, as its ES function has one method for both.
 *
 * @param value ratio per period, a loss is positive
 * @param tailObservations how many returns lie in the tail that was averaged, or below the parametric quantile
 */
public record ConditionalValueAtRisk(Outcome<Double> value, int tailObservations) {

    private static final int NEEDED_FOR_DEVIATION = 2;

    /** 1 − 0.9 is not quite 0.1: a rank this close to a whole number is that number. */
    private static final double RANK_ROUNDING = 1e-9;

    /** By the method of the conventions. */
    public static ConditionalValueAtRisk of(Track track) {
        if (track.size() == 0) {
            return new ConditionalValueAtRisk(Outcome.tooFew(1, 0), 0);
        }
        Conventions conventions = track.conventions();
        if (conventions.has(Deviation.PARAMETRIC_TAIL_MEAN) && conventions.varMethod() != VarMethod.HISTORICAL) {
            return parametric(track);
        }
        double probability = 1 - conventions.confidence();
        return switch (conventions.cvarMethod()) {
            case TAIL_MEAN -> tailMean(track.order(), probability);
            case ORDER_STATISTICS -> orderStatistics(track.order(), probability);
            case BELOW_GAUSSIAN -> belowGaussian(track, probability);
            case ROCKAFELLAR_URYASEV -> fractionalTail(track.order(), probability);
        };
    }

    private static ConditionalValueAtRisk tailMean(PartialOrder order, double probability) {
        return mean(order.below(probability), order.quantile(probability));
    }

    private static ConditionalValueAtRisk orderStatistics(PartialOrder order, double probability) {
        int ranks = (int) Math.floor((order.size() - 1) * probability + RANK_ROUNDING) + 1;
        return mean(order.lowest(ranks, Double.POSITIVE_INFINITY), 0);
    }

    private static ConditionalValueAtRisk belowGaussian(Track track, double probability) {
        if (track.size() < NEEDED_FOR_DEVIATION) {
            return new ConditionalValueAtRisk(Outcome.tooFew(NEEDED_FOR_DEVIATION, track.size()), 0);
        }
        double quantile = ParametricTail.gaussian(
                        track.moments(), track.conventions().ddof(), probability)
                .quantile();
        return mean(track.order().lowest(track.size(), quantile), quantile);
    }

    private static ConditionalValueAtRisk fractionalTail(PartialOrder order, double probability) {
        double width = order.size() * probability;
        int whole = Math.min((int) Math.floor(width + RANK_ROUNDING), order.size());
        double rest = Math.max(0, width - whole);
        boolean partial = rest > RANK_ROUNDING && whole < order.size();
        double sum = order.lowest(whole, Double.POSITIVE_INFINITY).sum() + (partial ? rest * order.at(whole) : 0);
        return new ConditionalValueAtRisk(Outcome.of(-sum / width), partial ? whole + 1 : whole);
    }

    private static ConditionalValueAtRisk parametric(Track track) {
        if (track.size() < NEEDED_FOR_DEVIATION) {
            return new ConditionalValueAtRisk(Outcome.tooFew(NEEDED_FOR_DEVIATION, track.size()), 0);
        }
        if (!Track.varies(track.moments())) {
            return new ConditionalValueAtRisk(Outcome.unavailable(Reason.ZERO_VOLATILITY), 0);
        }
        ParametricTail tail = ValueAtRisk.tail(track);
        int below = track.order().lowest(track.size(), tail.quantile()).count();
        return new ConditionalValueAtRisk(Outcome.of(-tail.tailMean()), below);
    }

    private static ConditionalValueAtRisk mean(PartialOrder.Tail tail, double fallback) {
        return new ConditionalValueAtRisk(Outcome.of(-tail.meanOr(fallback)), tail.count());
    }
}
