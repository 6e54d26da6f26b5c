package io.fundcalc.engine.performance.inference;

import io.fundcalc.engine.outcome.Outcome;
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
 * {@snippet class="io.fundcalc.engine.performance.inference.SnippetsTest" region="probabilisticSharpe"}
 */
public final class ProbabilisticSharpe {

    private ProbabilisticSharpe() {}

    /** The probability for the track. */
    public static Outcome<Double> of(Track track) {
        return SharpeSample.of(track).flatMap(sample -> track.figure(of(sample, track.size())));
    }

    /** The probability for a sample of so many returns. */
    static double of(SharpeSample sample, int periods) {
        return sample.probabilityAbove(0, periods);
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Track track) {
        SharpeSample sample = SharpeSample.of(track).value();
        return Terms.of("sharpePerPeriod", sample.ratio())
                .and("periods", track.size())
                .and("skewness", sample.skewness())
                .and("kurtosis", sample.kurtosis());
    }
}
