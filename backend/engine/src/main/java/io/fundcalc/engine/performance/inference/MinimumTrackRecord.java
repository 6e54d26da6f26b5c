package io.fundcalc.engine.performance.inference;

import io.fundcalc.engine.numeric.NormalDistribution;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;

/**
 * Minimum track record length: how many periods it takes to be confident that the true Sharpe ratio is above zero,
 * were the future like the past.
 *
 * <pre>
 * Figure       minimumTrackRecord
 * Formula      1 + (1 − γ₃ × S + (γ₄ − 1) ÷ 4 × S²) × (z ÷ S)²
 * Numbers      1 + (1 − {skewness} × {sharpePerPeriod} + ({kurtosis} − 1) ÷ 4 × {sharpePerPeriod} ^ 2) ×
 *              ({quantile} ÷ {sharpePerPeriod}) ^ 2
 * Symbols      S Sharpe ratio of a period, not annualised · γ₃ skewness · γ₄ kurtosis, 3 for a normal distribution,
 *              both population moments · z normal quantile of the confidence
 * Unit         periods
 * Range        1 … ∞
 * Unavailable  fewer than 3 returns (TOO_FEW_VALUES) · returns do not vary (ZERO_VOLATILITY) · the Sharpe ratio is
 *              not above zero (SHARPE_NOT_POSITIVE)
 * Convention   riskFree, riskFreeSeries, confidence, ddof, returns
 * Source       D. H. Bailey, M. López de Prado, The Sharpe Ratio Efficient Frontier, Journal of Risk 15(2), 2012
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.inference.SnippetsTest" region="minimumTrackRecord"}
 */
public final class MinimumTrackRecord {

    private MinimumTrackRecord() {}

    /** The number of periods for the track. */
    public static Outcome<Double> of(Track track) {
        return SharpeSample.of(track).flatMap(sample -> {
            double reach = quantile(track) / sample.ratio();
            return sample.ratio() > 0
                    ? track.figure(1 + sample.spread() * reach * reach)
                    : Outcome.unavailable(Reason.SHARPE_NOT_POSITIVE);
        });
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Track track) {
        SharpeSample sample = SharpeSample.of(track).value();
        return Terms.of("skewness", sample.skewness())
                .and("sharpePerPeriod", sample.ratio())
                .and("kurtosis", sample.kurtosis())
                .and("quantile", quantile(track));
    }

    private static double quantile(Track track) {
        return NormalDistribution.quantile(track.conventions().confidence());
    }
}
