package io.fundcalc.engine.performance.inference;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.numeric.NormalDistribution;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.track.Track;
import org.junit.jupiter.api.Test;

/** The examples that doc comments of this package show. */
class SnippetsTest {

    private static Track months() {
        return Funds.track(Funds.monthly(2020, 0.03, -0.01, 0.02, 0));
    }

    @Test
    void probabilisticSharpe() {
        // @start region="probabilisticSharpe"
        // Sharpe 0.5 in 26 periods, skewness 0, kurtosis 3: 0.5 × √25 ÷ √(1 + 2 ÷ 4 × 0.25).
        double certain = ProbabilisticSharpe.of(new SharpeSample(0.5, 0, 3), 26);
        assertThat(certain).isCloseTo(NormalDistribution.cumulative(2.5 / Math.sqrt(1.125)), within(1e-15));
        // @end
    }

    @Test
    void deflatedSharpe() {
        // @start region="deflatedSharpe"
        // Best of 2 without skill: Φ⁻¹(1 ÷ 2) is 0, 1 − 1 ÷ (2e) = 0.8160603 lies 0.9004526 deviations up;
        // √0.04 × 0.5772157 × 0.9004526 = 0.1039517. Sharpe 0.5 in 26 periods, skewness 0, kurtosis 3.
        double lucky = 0.2 * 0.5772156649 * 0.9004526;
        double certain = DeflatedSharpe.of(new SharpeSample(0.5, 0, 3), 26, new Trials(2, 0.04));
        assertThat(certain)
                .isCloseTo(NormalDistribution.cumulative((0.5 - lucky) * 5 / Math.sqrt(1.125)), within(1e-7));
        // @end
    }

    @Test
    void minimumTrackRecord() {
        // @start region="minimumTrackRecord"
        // Months 3, −1, 2, 0 %: Sharpe ratio 1 ÷ √(10 ÷ 3), skewness 0, kurtosis 8.5 ÷ 2.5² = 1.36; 95 % reaches to
        // 1.6448536.
        double reach = NormalDistribution.quantile(0.95);
        assertFigure(MinimumTrackRecord.of(months()), 1 + (1 + 0.36 / 4 * 0.3) * reach * reach / 0.3);
        // @end
    }
}
