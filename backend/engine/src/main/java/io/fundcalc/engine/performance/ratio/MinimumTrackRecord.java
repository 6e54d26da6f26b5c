package io.fundcalc.engine.performance.ratio;

import io.fundcalc.engine.numeric.Moments;
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
 * {@snippet class="io.fundcalc.engine.performance.ratio.SnippetsTest" region="minimumTrackRecord"}
 */
public final class MinimumTrackRecord {

    private static final int FEWEST = 3;

    private MinimumTrackRecord() {}

    /** The number of periods for the track. */
    public static Outcome<Double> of(Track track) {
        if (track.size() < FEWEST) {
            return Outcome.tooFew(FEWEST, track.size());
        }
        Moments excess = track.excessMoments();
        if (!Track.varies(excess)) {
            return Outcome.unavailable(Reason.ZERO_VOLATILITY);
        }
        double sharpe = ProbabilisticSharpe.perPeriod(track);
        if (!(sharpe > 0)) {
            return Outcome.unavailable(Reason.SHARPE_NOT_POSITIVE);
        }
        double spread = ProbabilisticSharpe.spread(sharpe, excess.skewness(), ProbabilisticSharpe.kurtosis(excess));
        double reach = quantile(track) / sharpe;
        return track.figure(1 + spread * reach * reach);
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Track track) {
        Moments excess = track.excessMoments();
        return Terms.of("skewness", excess.skewness())
                .and("sharpePerPeriod", ProbabilisticSharpe.perPeriod(track))
                .and("kurtosis", ProbabilisticSharpe.kurtosis(excess))
                .and("quantile", quantile(track));
    }

    private static double quantile(Track track) {
        return NormalDistribution.quantile(track.conventions().confidence());
    }
}
