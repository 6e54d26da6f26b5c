package io.fundcalc.engine.performance.gainloss;

import io.fundcalc.engine.numeric.Indicator;
import io.fundcalc.engine.numeric.PartialOrder;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;

/**
 * Rachev ratio: mean of the best excess returns for each unit of mean loss in the worst.
 *
 * <pre>
 * Figure       rachev
 * Formula      mean(eₜ | eₜ > q(c)) ÷ |mean(eₜ | eₜ < q(1 − c))|
 * Numbers      {upperMean} ÷ |{lowerMean}|
 * Symbols      eₜ return of period t less the risk-free rate · q type-7 quantile of the excess returns · c confidence
 *              · where no return lies beyond a quantile, the quantile itself
 * Unit         ratio
 * Range        −∞ … ∞
 * Unavailable  fewer than 2 returns (TOO_FEW_VALUES) · the lower tail is zero (ZERO_TAIL)
 * Convention   riskFree, riskFreeSeries, confidence, returns
 * Source       A. Biglova, S. Ortobelli, S. Rachev, S. Stoyanov, Different Approaches to Risk Estimation in
 *              Portfolio Theory, Journal of Portfolio Management 31(1), 2004
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.gainloss.SnippetsTest" region="rachev"}
 */
public final class RachevRatio {

    private RachevRatio() {}

    /** The Rachev ratio of the track. */
    public static Outcome<Double> of(Track track) {
        if (track.size() < 2) {
            return Outcome.tooFew(2, track.size());
        }
        double lower = beyond(track, -1);
        return lower == 0 ? Outcome.unavailable(Reason.ZERO_TAIL) : track.figure(beyond(track, 1) / Math.abs(lower));
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Track track) {
        return Terms.of("upperMean", beyond(track, 1)).and("lowerMean", beyond(track, -1));
    }

    /** Mean of the excess returns beyond the quantile of a side: 1 the upper, −1 the lower. */
    private static double beyond(Track track, int side) {
        // A rate that stays moves every return alike, so that their order, which others share, serves.
        boolean dated = track.hasDatedRiskFree();
        double[] values = dated ? track.excess() : track.returns();
        PartialOrder order = dated ? PartialOrder.of(values) : track.order();
        double confidence = track.conventions().confidence();
        double quantile = order.quantile(side > 0 ? confidence : 1 - confidence);
        double sum = 0;
        int count = 0;
        for (double value : values) {
            int counted = Indicator.below(side * quantile, side * value);
            sum += counted * value;
            count += counted;
        }
        return (count == 0 ? quantile : sum / count) - (dated ? 0 : track.riskFreePerPeriod());
    }
}
