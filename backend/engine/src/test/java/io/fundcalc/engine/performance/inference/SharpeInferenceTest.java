package io.fundcalc.engine.performance.inference;

import static io.fundcalc.engine.performance.OutcomeAssert.assertNone;
import static io.fundcalc.engine.performance.OutcomeAssert.assertTooFew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.track.Track;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharpeInferenceTest {

    private static final Trials HUNDRED = new Trials(100, 0.002);

    /** Of two values alone kurtosis is 1 + skewness², and the spread (1 − γ₃S ÷ 2)² is zero at S = 2 ÷ γ₃. */
    @Test
    void probabilisticSharpeIsCertainWhereItsSpreadVanishes() {
        assertThat(ProbabilisticSharpe.of(new SharpeSample(1, 2, Math.nextDown(5.0)), 24))
                .isEqualTo(1);
        assertThat(ProbabilisticSharpe.of(new SharpeSample(-1, -2, Math.nextDown(5.0)), 24))
                .isZero();
    }

    /** Bailey and López de Prado (2012), a hedge fund's 24 months: 0.913, and 0.982 were the returns normal. */
    @Test
    void probabilisticSharpeMeetsItsAuthors() {
        double monthly = 0.036 / 0.079;
        assertThat(ProbabilisticSharpe.of(new SharpeSample(monthly, -2.448, 10.164), 24))
                .isCloseTo(0.913, within(1e-3));
        assertThat(ProbabilisticSharpe.of(new SharpeSample(monthly, 0, 3), 24)).isCloseTo(0.982, within(1e-3));
    }

    /** Bailey and López de Prado (2014), their example of a strategy with an annual ratio of 2.5 in 1,250 days. */
    @ParameterizedTest
    @CsvSource({"100, 0.9004", "46, 0.9505"})
    void deflatedSharpeMeetsItsAuthors(int count, double probability) {
        Trials trials = new Trials(count, 0.5 / 250);
        assertThat(DeflatedSharpe.of(new SharpeSample(2.5 / Math.sqrt(250), -3, 10), 1250, trials))
                .isCloseTo(probability, within(5e-5));
    }

    @Test
    void theBestByLuckMeetsItsAuthors() {
        assertThat(DeflatedSharpe.expectedBest(new Trials(100, 0.5 / 250))).isCloseTo(0.1132, within(5e-5));
    }

    @Test
    void withoutSpreadAmongTheTrialsNothingIsDeflated() {
        Track track = Funds.track(Funds.monthly(2020, 0.03, -0.01, 0.02, 0));
        assertThat(DeflatedSharpe.of(track, new Trials(1000, 0))).isEqualTo(ProbabilisticSharpe.of(track));
    }

    @Test
    void moreTrialsLeaveLessOfIt() {
        SharpeSample sample = new SharpeSample(0.2, -1, 5);
        double before = 1;
        for (int count = 2; count <= Trials.MOST / 10; count *= 10) {
            double left = DeflatedSharpe.of(sample, 500, new Trials(count, 0.002));
            assertThat(left).isLessThan(before);
            before = left;
        }
    }

    @Test
    void needsTrialsReturnsAndVariation() {
        Track two = Funds.track(Funds.daily(LocalDate.of(2024, 2, 28), 1, 1.1, 1.0));
        Track flat = Funds.track(Funds.daily(LocalDate.of(2024, 2, 28), 1, 1, 1, 1, 1));
        assertNone(DeflatedSharpe.of(two, null), Reason.NO_TRIALS);
        assertTooFew(DeflatedSharpe.of(two, HUNDRED), 3, 2);
        assertTooFew(ProbabilisticSharpe.of(two), 3, 2);
        assertTooFew(MinimumTrackRecord.of(two), 3, 2);
        assertNone(DeflatedSharpe.of(flat, HUNDRED), Reason.ZERO_VOLATILITY);
        assertNone(ProbabilisticSharpe.of(flat), Reason.ZERO_VOLATILITY);
        assertNone(MinimumTrackRecord.of(flat), Reason.ZERO_VOLATILITY);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.1", "1000000001, 0.1", "2, -0.1", "2, NaN", "2, Infinity"})
    void refusesWhatIsNoSearch(int count, double variance) {
        assertThatThrownBy(() -> new Trials(count, variance)).isInstanceOf(IllegalArgumentException.class);
    }
}
