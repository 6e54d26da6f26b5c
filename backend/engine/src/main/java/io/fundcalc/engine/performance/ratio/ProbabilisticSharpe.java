package io.fundcalc.engine.performance.ratio;

import io.fundcalc.engine.numeric.Moments;
import io.fundcalc.engine.numeric.NormalDistribution;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;

/**
 * Probabilistic Sharpe ratio: probability that the true Sharpe ratio is above zero, given how few, how skewed and how
 * fat-tailed the returns are.
 *
 * <pre>
 * Figure       probabilisticSharpe
 * Formula      P = Φ(S × √(N − 1) ÷ √(1 − γ₃ × S + (γ₄ − 1) ÷ 4 × S²))
 * Numbers      Φ({sharpePerPeriod} × √({periods} − 1) ÷ √(1 − {skewness} × {sharpePerPeriod} + ({kurtosis} − 1) ÷ 4 ×
 *              {sharpePerPeriod} ^ 2))
 * Symbols      S Sharpe ratio of a period, not annualised · N returns · γ₃ skewness · γ₄ kurtosis, 3 for a normal
 *              distribution, both population moments · Φ normal distribution
 * Unit         probability
 * Range        0 … 1
 * Unavailable  fewer than 3 returns (TOO_FEW_VALUES) · returns do not vary (ZERO_VOLATILITY)
 * Convention   riskFree, riskFreeSeries, ddof, returns, periodsPerYear
 * Source       D. H. Bailey, M. López de Prado, The Sharpe Ratio Efficient Frontier, Journal of Risk 15(2), 2012
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.ratio.SnippetsTest" region="probabilisticSharpe"}
 */
public final class ProbabilisticSharpe {

    private static final int FEWEST = 3;
    private static final double NORMAL_KURTOSIS = 3;

    private ProbabilisticSharpe() {}

    /** The probability for the track. */
    public static Outcome<Double> of(Track track) {
        if (track.size() < FEWEST) {
            return Outcome.tooFew(FEWEST, track.size());
        }
        Moments excess = track.excessMoments();
        if (!Track.varies(excess)) {
            return Outcome.unavailable(Reason.ZERO_VOLATILITY);
        }
        return track.figure(of(perPeriod(track), track.size(), excess.skewness(), kurtosis(excess)));
    }

    /** The probability for a Sharpe ratio per period, a number of returns, and their skewness and raw kurtosis. */
    static double of(double sharpe, int periods, double skewness, double kurtosis) {
        return NormalDistribution.cumulative(
                sharpe * Math.sqrt(periods - 1.0) / Math.sqrt(spread(sharpe, skewness, kurtosis)));
    }

    /** The variance of a Sharpe ratio per period, times the number of returns less one. */
    static double spread(double sharpe, double skewness, double kurtosis) {
        // Kurtosis is at least 1 + skewness², so that the exact spread is never negative; rounding may make it so.
        return Math.max(0, 1 - skewness * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe);
    }

    /** Raw kurtosis, 3 for a normal distribution. */
    static double kurtosis(Moments excess) {
        return excess.excessKurtosis() + NORMAL_KURTOSIS;
    }

    /** What it is computed from. */
    public static Terms terms(Track track) {
        Moments excess = track.excessMoments();
        return Terms.of("sharpePerPeriod", perPeriod(track))
                .and("periods", track.size())
                .and("skewness", excess.skewness())
                .and("kurtosis", kurtosis(excess));
    }

    /** Sharpe ratio of a period. */
    static double perPeriod(Track track) {
        return track.excessMoments().mean()
                / track.excessMoments().deviation(track.conventions().ddof());
    }
}
