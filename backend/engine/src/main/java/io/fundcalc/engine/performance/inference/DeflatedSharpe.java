package io.fundcalc.engine.performance.inference;

import io.fundcalc.engine.numeric.NormalDistribution;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;
import org.jspecify.annotations.Nullable;

/**
 * Deflated Sharpe ratio: probability that the true Sharpe ratio is above the best one that luck alone would show among
 * all strategies that were tried.
 *
 * <pre>
 * Figure       deflatedSharpe
 * Formula      P = Φ((S − S₀) × √(T − 1) ÷ √(1 − γ₃ × S + (γ₄ − 1) ÷ 4 × S²)),
 *              S₀ = √V × ((1 − γ) × Φ⁻¹(1 − 1 ÷ N) + γ × Φ⁻¹(1 − 1 ÷ (N × e)))
 * Numbers      Φ(({sharpePerPeriod} − {expectedBest}) × √({periods} − 1) ÷ √(1 − {skewness} × {sharpePerPeriod} +
 *              ({kurtosis} − 1) ÷ 4 × {sharpePerPeriod} ^ 2))
 * Symbols      S Sharpe ratio of a period, not annualised · S₀ best one to expect by luck · T number of returns · N number
 *              of trials · V variance of their Sharpe ratios per period · γ 0.5772…, the Euler–Mascheroni constant ·
 *              γ₃ skewness · γ₄ kurtosis, 3 for a normal distribution, both population moments · Φ normal distribution
 * Unit         probability
 * Range        0 … 1
 * Unavailable  no trials were given (NO_TRIALS) · fewer than 3 returns (TOO_FEW_VALUES) · returns do not vary
 *              (ZERO_VOLATILITY)
 * Convention   riskFree, riskFreeSeries, ddof, returns, periodsPerYear
 * Source       D. H. Bailey, M. López de Prado, The Deflated Sharpe Ratio, Journal of Portfolio Management 40(5), 2014
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.inference.SnippetsTest" region="deflatedSharpe"}
 */
public final class DeflatedSharpe {

    private static final double EULER_MASCHERONI = 0.577_215_664_901_532_9;

    private DeflatedSharpe() {}

    /** The probability for the track, were it the best of so many. */
    public static Outcome<Double> of(Track track, @Nullable Trials trials) {
        return trials == null
                ? Outcome.unavailable(Reason.NO_TRIALS)
                : SharpeSample.of(track).flatMap(sample -> track.figure(of(sample, track.size(), trials)));
    }

    /** The probability for a sample of so many returns. */
    static double of(SharpeSample sample, int periods, Trials trials) {
        return sample.probabilityAbove(expectedBest(trials), periods);
    }

    /** The best Sharpe ratio of a period among so many strategies without skill. */
    static double expectedBest(Trials trials) {
        // By symmetry from the lower tail, where a small share keeps its digits.
        double first = -NormalDistribution.quantile(1.0 / trials.count());
        double second = -NormalDistribution.quantile(1 / (trials.count() * Math.E));
        return Math.sqrt(trials.sharpeVariance()) * ((1 - EULER_MASCHERONI) * first + EULER_MASCHERONI * second);
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Track track, @Nullable Trials trials) {
        if (trials == null) {
            throw new IllegalStateException("no figure without trials");
        }
        SharpeSample sample = SharpeSample.of(track).value();
        return Terms.of("sharpePerPeriod", sample.ratio())
                .and("expectedBest", expectedBest(trials))
                .and("periods", track.size())
                .and("skewness", sample.skewness())
                .and("kurtosis", sample.kurtosis());
    }
}
