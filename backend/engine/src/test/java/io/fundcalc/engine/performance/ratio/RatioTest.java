package io.fundcalc.engine.performance.ratio;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;
import static io.fundcalc.engine.performance.OutcomeAssert.assertNone;
import static io.fundcalc.engine.performance.OutcomeAssert.assertTooFew;
import static io.fundcalc.engine.performance.OutcomeAssert.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.Downside;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.convention.ReturnKind;
import io.fundcalc.engine.convention.SharpeNumerator;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.Choices;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.track.Track;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.NavSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Ratios per unit of volatility, shortfall and loss. */
class RatioTest {

    private static final double ONE_PERCENT_A_MONTH = Math.pow(1.01, 12) - 1;

    /** Mean 1 %; deviations 2, −2, 1, −1 %. */
    private static Track track(Object... choices) {
        return Funds.track(Funds.monthly(2020, 0.03, -0.01, 0.02, 0.0), Choices.of(Profile.DEFAULT, choices));
    }

    private static final List<Function<Track, Outcome<Double>>> ALL = List.of(
            SharpeRatio::of,
            SortinoRatio::of,
            OmegaRatio::of,
            KappaThree::of,
            UpsidePotentialRatio::of,
            TailRatio::of,
            GainToPain::of);

    @Test
    void sharpeIsMeanOverDeviation() {
        assertFigure(SharpeRatio.of(track()), 0.01 / Math.sqrt(0.0010 / 3) * Math.sqrt(12));
        assertFigure(SharpeRatio.of(track("ddof", 0)), 0.01 / Math.sqrt(0.0010 / 4) * Math.sqrt(12));
        // A rate of 1 % a month eats the mean.
        assertThat(value(SharpeRatio.of(track("riskFree", ONE_PERCENT_A_MONTH))))
                .isCloseTo(0, within(1e-12));
        double growth = 1.03 * 0.99 * 1.02;
        Track geometric = track("sharpe", SharpeNumerator.GEOMETRIC, "annualiseShort", true);
        double years = 120.0 / 365;
        assertFigure(
                SharpeRatio.of(geometric), (Math.pow(growth, 1 / years) - 1) / (Math.sqrt(0.0010 / 3) * Math.sqrt(12)));
        assertNone(SharpeRatio.of(track("sharpe", SharpeNumerator.GEOMETRIC)), Reason.SHORTER_THAN_ONE_YEAR);
    }

    @Test
    void ratiosWithATargetCountShortfalls() {
        // Below zero only −1 %.
        assertFigure(SortinoRatio.of(track()), 0.01 / Math.sqrt(0.0001 / 4) * Math.sqrt(12));
        assertFigure(SortinoRatio.of(track("downside", Downside.SUBSET)), 0.01 / 0.01 * Math.sqrt(12));
        assertFigure(OmegaRatio.of(track()), 0.05 / 0.01);
        assertFigure(KappaThree.of(track()), 0.01 / Math.cbrt(1e-6 / 4));
        assertFigure(UpsidePotentialRatio.of(track()), 0.05 / 4 / Math.sqrt(0.0001 / 4));
        assertFigure(UpsidePotentialRatio.of(track("downside", Downside.SUBSET)), 0.05 / 2 / 0.01);
        // Over 1 % a month: gains 2 and 1 %, shortfalls 2 and 1 %.
        assertFigure(OmegaRatio.of(track("mar", ONE_PERCENT_A_MONTH)), 1);
        assertFigure(GainToPain.of(track("mar", ONE_PERCENT_A_MONTH)), 0.04 / 0.01);
    }

    @Test
    void targetIsTheRiskFreeRateUnlessGiven() {
        assertThat(OmegaRatio.of(track("riskFree", ONE_PERCENT_A_MONTH)))
                .isEqualTo(OmegaRatio.of(track("mar", ONE_PERCENT_A_MONTH)));
    }

    @Test
    void tailRatioInterpolates() {
        // Sorted −1, 0, 2, 3 %: at 95 % position 2.85, 2.85 %; at 5 % position 0.15, −0.85 %.
        assertFigure(TailRatio.of(track()), 0.0285 / 0.0085);
    }

    @Test
    void stabilityIsOneForSteadyGrowth() {
        assertFigure(Stability.of(Funds.track(Funds.monthly(2020, 0.01, 0.01, 0.01, 0.01))), 1);
        // Log wealth 0.1, 0, 0.1 at steps 1, 2, 3: no trend.
        Track level = Funds.track(Funds.monthly(2020, Math.expm1(0.1), Math.expm1(-0.1), Math.expm1(0.1)));
        assertThat(value(Stability.of(level))).isCloseTo(0, within(1e-20));
    }

    @Test
    void logReturnsReplaceSimpleOnes() {
        Track log = track("returns", ReturnKind.LOG);
        double[] logs = {Math.log(1.03), Math.log(0.99), Math.log(1.02), 0};
        double sum = logs[0] + logs[1] + logs[2];
        assertFigure(GainToPain.of(log), sum / -logs[1]);
        // The target goes over to logarithms too.
        assertFigure(
                OmegaRatio.of(track("returns", ReturnKind.LOG, "mar", ONE_PERCENT_A_MONTH)),
                (logs[0] + logs[2] - 2 * Math.log(1.01)) / (2 * Math.log(1.01) - logs[1]));
    }

    /** Neither the scale of the NAV nor the order of the returns matters. */
    @Test
    void obeysLaws() {
        for (long seed = 1; seed <= 20; seed++) {
            GrowthSeries fund = Funds.random(seed, 300);
            double[] scaled = fund.growth().clone();
            double[] reversed = new double[300];
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] *= 77;
            }
            for (int i = 0; i < reversed.length; i++) {
                reversed[i] = fund.returns()[299 - i];
            }
            Track one = Funds.track(fund);
            Track larger = Funds.track(GrowthSeries.of(new NavSeries(fund.dates(), scaled)));
            Track months = Funds.track(Funds.monthly(1980, fund.returns()));
            Track backwards = Funds.track(Funds.monthly(1980, reversed));
            for (Function<Track, Outcome<Double>> ratio : ALL) {
                double own = value(ratio.apply(one));
                assertThat(value(ratio.apply(larger))).isCloseTo(own, within(1e-9 * Math.max(1, Math.abs(own))));
                assertThat(value(ratio.apply(backwards)))
                        .isCloseTo(value(ratio.apply(months)), within(1e-9 * Math.max(1, Math.abs(own))));
            }
        }
    }

    @Test
    void hasEdges() {
        Track one = Funds.track(Funds.daily(LocalDate.of(2024, 2, 28), 1, 1.1));
        Track none = Funds.track(Funds.daily(LocalDate.of(2024, 2, 29), 1));
        for (Function<Track, Outcome<Double>> ratio : ALL) {
            assertTooFew(ratio.apply(none), 2, 0);
            assertTooFew(ratio.apply(one), 2, 1);
        }
        Track two = Funds.track(Funds.daily(LocalDate.of(2024, 2, 28), 1, 1.1, 1.0));
        assertTooFew(Stability.of(two), 3, 2);
        Track flat = Funds.track(Funds.daily(LocalDate.of(2024, 2, 28), 1, 1, 1, 1, 1));
        assertNone(SharpeRatio.of(flat), Reason.ZERO_VOLATILITY);
        assertNone(Stability.of(flat), Reason.ZERO_VOLATILITY);
        assertNone(SortinoRatio.of(flat), Reason.NO_DOWNSIDE);
        assertNone(OmegaRatio.of(flat), Reason.NO_DOWNSIDE);
        assertNone(KappaThree.of(flat), Reason.NO_DOWNSIDE);
        assertNone(UpsidePotentialRatio.of(flat), Reason.NO_DOWNSIDE);
        assertNone(TailRatio.of(flat), Reason.ZERO_TAIL);
        assertNone(GainToPain.of(flat), Reason.NO_LOSS);
    }

    @Test
    void takesRoundingForWhatItIs() {
        double[] steady = new double[500];
        for (int i = 0; i < steady.length; i++) {
            steady[i] = Math.pow(1.0003, i);
        }
        GrowthSeries fund = Funds.daily(LocalDate.of(2020, 1, 1), steady);
        assertNone(SharpeRatio.of(Funds.track(fund)), Reason.ZERO_VOLATILITY);
        Track onTarget = Funds.track(fund, Choices.of(Profile.DEFAULT, "mar", Math.pow(1.0003, 252) - 1));
        assertNone(SortinoRatio.of(onTarget), Reason.NO_DOWNSIDE);
        assertNone(OmegaRatio.of(onTarget), Reason.NO_DOWNSIDE);
    }

    @Test
    void survivesATotalLossAndWildNumbers() {
        Track lost = Funds.track(Funds.monthly(2020, 0.1, -1, 0.5, 0.1));
        assertNone(Stability.of(lost), Reason.TOTAL_LOSS);
        assertFigure(GainToPain.of(lost), -0.3);
        Track lostInLogs = Funds.track(
                Funds.monthly(2020, 0.1, -1, 0.5, 0.1), Choices.of(Profile.DEFAULT, "returns", ReturnKind.LOG));
        assertThat(SharpeRatio.of(lostInLogs)).isInstanceOf(Outcome.Unavailable.class);
        Track wild = Funds.track(Funds.daily(LocalDate.of(2024, 1, 1), 1e-100, 1e100, 1e-100, 1e100));
        for (Function<Track, Outcome<Double>> ratio : ALL) {
            if (ratio.apply(wild) instanceof Outcome.Computed<Double> computed) {
                assertThat(computed.value()).isFinite();
            }
        }
    }
}
