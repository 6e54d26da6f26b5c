package io.fundcalc.engine.performance.inference;

import static io.fundcalc.engine.performance.OutcomeAssert.assertNone;
import static io.fundcalc.engine.performance.OutcomeAssert.assertTooFew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.inference.Uncertainty.Interval;
import io.fundcalc.engine.performance.risk.Volatility;
import io.fundcalc.engine.performance.track.Track;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncertaintyTest {

    private static final double[] FOUR = {0.03, -0.01, 0.02, 0};

    private static Track months() {
        return Funds.track(Funds.monthly(2020, FOUR));
    }

    /** Sharpe ratio 1 ÷ √(10 ÷ 3), skewness 0, kurtosis 1.36: √((1 + 0.36 ÷ 4 × 0.3) ÷ 3) × √12. */
    @Test
    void sharpeFollowsMertens() {
        Interval sharpe = Uncertainty.of(months(), 1).sharpe().value();
        double error = Math.sqrt((1 + 0.09 * 0.3) / 3 * 12);
        double ratio = Math.sqrt(0.3 * 12);
        assertThat(sharpe.standardError()).isCloseTo(error, within(1e-12));
        assertThat(sharpe.low()).isCloseTo(ratio - 1.959963985 * error, within(1e-8));
        assertThat(sharpe.high()).isCloseTo(ratio + 1.959963985 * error, within(1e-8));
    }

    /** Four returns make blocks of two: 16 equally likely paths, walked here one by one. A path has an error of 3 % of its own. */
    @Test
    void theBootstrapMeetsTheWholeListOfPaths() {
        List<double[]> all = new ArrayList<>();
        for (int first = 0; first < 4; first++) {
            for (int second = 0; second < 4; second++) {
                all.add(new double[] {FOUR[first], FOUR[(first + 1) % 4], FOUR[second], FOUR[(second + 1) % 4]});
            }
        }
        Uncertainty made = Uncertainty.of(months(), 7);
        assertThat(made.volatility().value().standardError())
                .isCloseTo(
                        spread(all.stream()
                                .mapToDouble(UncertaintyTest::volatility)
                                .toArray()),
                        within(0.004));
        assertThat(made.maxDrawdown().value().standardError())
                .isCloseTo(
                        spread(all.stream().mapToDouble(UncertaintyTest::fall).toArray()), within(0.0005));
        assertThat(made.maxDrawdown().value().low())
                .isCloseTo(all.stream().mapToDouble(UncertaintyTest::fall).min().orElseThrow(), within(1e-12));
        assertThat(made.maxDrawdown().value().high())
                .isCloseTo(all.stream().mapToDouble(UncertaintyTest::fall).max().orElseThrow(), within(1e-12));
    }

    private static double volatility(double[] path) {
        return Volatility.of(Funds.track(Funds.monthly(2020, path))).value();
    }

    private static double fall(double[] path) {
        double lowest = 1;
        double value = 1;
        double peak = 1;
        for (double earned : path) {
            value *= 1 + earned;
            peak = Math.max(peak, value);
            lowest = Math.min(lowest, value / peak);
        }
        return 1 - lowest;
    }

    private static double spread(double[] figures) {
        double mean = 0;
        for (double figure : figures) {
            mean += figure / figures.length;
        }
        double squares = 0;
        for (double figure : figures) {
            squares += (figure - mean) * (figure - mean);
        }
        return Math.sqrt(squares / figures.length);
    }

    /** Of independent normal returns the volatility's error is σ ÷ √(2T). */
    @Test
    void volatilityOfIndependentReturnsHasTheErrorOfTheTextbook() {
        Track track = Funds.track(Funds.random(20_261, 2_000));
        double sigma = Volatility.of(track).value();
        double kurtosis = track.moments().excessKurtosis();
        double expected = sigma * Math.sqrt((2 + kurtosis) / 4 / track.size());
        Interval made = Uncertainty.of(track, 1).volatility().value();
        assertThat(made.standardError()).isCloseTo(expected, within(0.15 * expected));
        assertThat(sigma).isBetween(made.low(), made.high());
    }

    @Test
    void aSeedNamesItsPaths() {
        Track track = Funds.track(Funds.random(4, 300));
        assertThat(Uncertainty.of(track, 1)).isEqualTo(Uncertainty.of(track, 1));
        assertThat(Uncertainty.of(track, 1)).isNotEqualTo(Uncertainty.of(track, 2));
    }

    @Test
    void withoutVariationThereIsNothingToBeUncertainAbout() {
        Uncertainty flat = Uncertainty.of(Funds.track(Funds.monthly(2020, 0, 0, 0, 0, 0)), 1);
        assertNone(flat.sharpe(), Reason.ZERO_VOLATILITY);
        assertThat(flat.volatility().value()).isEqualTo(new Interval(0, 0, 0));
        assertThat(flat.maxDrawdown().value()).isEqualTo(new Interval(0, 0, 0));
        assertTooFew(
                Uncertainty.of(Funds.track(Funds.monthly(2020, 0.1, 0.2)), 1).maxDrawdown(), 3, 2);
    }
}
