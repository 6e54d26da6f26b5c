package io.fundcalc.engine.performance.returns;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;
import static io.fundcalc.engine.performance.OutcomeAssert.assertNone;
import static io.fundcalc.engine.performance.OutcomeAssert.assertTooFew;
import static io.fundcalc.engine.performance.OutcomeAssert.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.convention.ReturnKind;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.Choices;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.track.Track;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.NavSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the fund earned: total, per year, by period. */
class ReturnsTest {

    private static GrowthSeries twoValues(String from, String to, double first, double last) {
        int[] days = {
            (int) LocalDate.parse(from).toEpochDay(), (int) LocalDate.parse(to).toEpochDay()
        };
        return GrowthSeries.of(new NavSeries(Dates.of(days), new double[] {first, last}));
    }

    private static Map<String, StandardPeriod> standard(Track track) {
        return StandardPeriods.of(track).stream().collect(Collectors.toMap(StandardPeriod::period, p -> p));
    }

    private static StandardPeriod standard(Track track, String name) {
        return Objects.requireNonNull(standard(track).get(name), name);
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    @Test
    void worksOnYearsCheckedByHand() {
        // 730 days are two years of 365: √1.21 − 1 = 10 %.
        GrowthSeries fund = twoValues("2021-01-01", "2023-01-01", 100, 121);
        assertFigure(TotalReturn.of(Funds.track(fund)), 0.21);
        assertFigure(AnnualisedReturn.of(Funds.track(fund)), 0.10);
        Track quarters = Funds.track(fund, Choices.of(Profile.DEFAULT, "annualization", Annualization.ACT_365_25));
        assertFigure(AnnualisedReturn.of(quarters), Math.pow(1.21, 365.25 / 730) - 1);
        Track periods = Funds.track(
                Funds.monthly(2020, 0.1, -0.1, 0.2),
                Choices.of(Profile.DEFAULT, "annualization", Annualization.PERIODS, "annualiseShort", true));
        // 1.1 × 0.9 × 1.2 over a quarter of a year.
        assertFigure(AnnualisedReturn.of(periods), Math.pow(1.188, 4) - 1);
        assertFigure(MeanReturn.of(periods), 0.2 / 3 * 12);
    }

    @Test
    void takesTheMeanOfLogReturnsWhenAsked() {
        Track track =
                Funds.track(Funds.monthly(2020, 0.1, -0.1), Choices.of(Profile.DEFAULT, "returns", ReturnKind.LOG));
        assertFigure(MeanReturn.of(track), (Math.log(1.1) + Math.log(0.9)) * 6);
        assertFigure(TotalReturn.of(track), -0.01);
    }

    @Test
    void countsPeriods() {
        PeriodReturns periods = PeriodReturns.of(Funds.track(Funds.monthly(2020, 0.02, -0.01, 0, 0.03)));
        assertFigure(periods.best(), 0.03);
        assertFigure(periods.worst(), -0.01);
        assertFigure(periods.positiveShare(), 0.5);
        Track quantstats = Funds.track(Funds.monthly(2020, 0.02, -0.01, 0, 0.03), Profile.QUANTSTATS.defaults());
        assertFigure(PeriodReturns.of(quantstats).positiveShare(), 2.0 / 3);
    }

    @Test
    void quotesAYearFromAYearOn() {
        assertThat(value(AnnualisedReturn.of(Funds.track(twoValues("2023-03-01", "2024-03-01", 1, 1.1)))))
                .isCloseTo(Math.pow(1.1, 365.0 / 366) - 1, within(1e-12));
        // 365 days are a calendar year, though not 365.25.
        Track exact = Funds.track(
                twoValues("2022-01-01", "2023-01-01", 1, 1.1),
                Choices.of(Profile.DEFAULT, "annualization", Annualization.ACT_365_25));
        assertFigure(AnnualisedReturn.of(exact), Math.pow(1.1, 365.25 / 365) - 1);
        GrowthSeries half = twoValues("2023-01-01", "2023-12-31", 1, 1.1);
        assertNone(AnnualisedReturn.of(Funds.track(half)), Reason.SHORTER_THAN_ONE_YEAR);
        Track asked = Funds.track(half, Choices.of(Profile.DEFAULT, "annualiseShort", true));
        assertFigure(AnnualisedReturn.of(asked), Math.pow(1.1, 365.0 / 364) - 1);
    }

    @Test
    void looksBackFromTheLastDay() {
        double[] values = new double[800];
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 + i;
        }
        // 2022-01-01 + 799 days is 2024-03-10; value on a day is 100 + its number.
        Track track = Funds.track(Funds.daily(LocalDate.of(2022, 1, 1), values));
        assertThat(standard(track, "1w").from().value()).isEqualTo(day("2024-03-03"));
        assertFigure(standard(track, "1w").total(), 899.0 / 892 - 1);
        assertThat(standard(track, "1m").from().value()).isEqualTo(day("2024-02-10"));
        assertThat(standard(track, "ytd").from().value()).isEqualTo(day("2023-12-31"));
        assertFigure(standard(track, "ytd").total(), 899.0 / 829 - 1);
        assertThat(standard(track, "1y").from().value()).isEqualTo(day("2023-03-10"));
        assertFigure(standard(track, "1y").annualised(), Math.pow(899.0 / 533, 365.0 / 366) - 1);
        assertNone(standard(track, "3y").total(), Reason.SHORTER_THAN_PERIOD);
        assertFigure(standard(track, "inception").total(), 7.99);
        assertNone(standard(track, "6m").annualised(), Reason.SHORTER_THAN_ONE_YEAR);
    }

    @Test
    void looksBackFromMonthEndToMonthEnd() {
        // Ends with February: one month back is the end of January, not the 29th, before which only December lies.
        Track track = Funds.track(Funds.monthly(2022, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.1, 0.2));
        assertThat(standard(track, "1m").from().value()).isEqualTo(day("2024-01-31"));
        assertFigure(standard(track, "1m").total(), 0.2);
        assertFigure(standard(track, "ytd").total(), 0.32);
        assertNone(standard(track, "1w").total(), Reason.COARSER_THAN_PERIOD);
        assertThat(standard(track, "1y").from().value()).isEqualTo(day("2023-02-28"));
    }

    /** Scale of the NAV does not matter; parts of a history compound to the whole; order of returns does not matter. */
    @Test
    void obeysLaws() {
        for (long seed = 1; seed <= 30; seed++) {
            GrowthSeries fund = Funds.random(seed, 500);
            double[] scaled = fund.growth().clone();
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] *= 1234.5;
            }
            GrowthSeries larger = GrowthSeries.of(new NavSeries(fund.dates(), scaled));
            double total = value(TotalReturn.of(Funds.track(fund)));
            assertThat(value(TotalReturn.of(Funds.track(larger)))).isCloseTo(total, within(1e-13));
            int cut = 1 + (int) (seed * 16);
            int[] firstPart = IntStream.rangeClosed(0, cut).toArray();
            int[] secondPart = IntStream.rangeClosed(cut, 500).toArray();
            double joined = (1 + value(TotalReturn.of(Funds.track(fund.thinned(firstPart)))))
                    * (1 + value(TotalReturn.of(Funds.track(fund.thinned(secondPart)))));
            assertThat(joined - 1).isCloseTo(total, within(1e-13));
            double[] reversed = new double[120];
            for (int i = 0; i < reversed.length; i++) {
                reversed[i] = fund.returns()[reversed.length - 1 - i];
            }
            double forward = value(
                    TotalReturn.of(Funds.track(Funds.monthly(1990, Arrays.copyOf(fund.returns(), reversed.length)))));
            assertThat(value(TotalReturn.of(Funds.track(Funds.monthly(1990, reversed)))))
                    .isCloseTo(forward, within(1e-13));
        }
    }

    @Test
    void hasEdges() {
        Track none = Funds.track(Funds.daily(LocalDate.of(2024, 2, 29), 5));
        assertTooFew(TotalReturn.of(none), 1, 0);
        assertTooFew(AnnualisedReturn.of(none), 1, 0);
        assertTooFew(MeanReturn.of(none), 1, 0);
        assertTooFew(PeriodReturns.of(none).best(), 1, 0);
        assertTooFew(PeriodReturns.of(none).worst(), 1, 0);
        assertTooFew(PeriodReturns.of(none).positiveShare(), 1, 0);
        assertTooFew(standard(none, "inception").total(), 1, 0);
        Track flat = Funds.track(twoValues("2020-01-01", "2024-01-01", 3, 3));
        assertFigure(TotalReturn.of(flat), 0);
        assertFigure(AnnualisedReturn.of(flat), 0);
        Track lost = Funds.track(Funds.monthly(2020, 0.1, -1, 0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertFigure(TotalReturn.of(lost), -1);
        assertFigure(AnnualisedReturn.of(lost), -1);
        assertNone(standard(lost, "3m").total(), Reason.TOTAL_LOSS);
        Track tiny = Funds.track(twoValues("2020-02-29", "2021-02-28", 1e-9, 1e9));
        assertFigure(TotalReturn.of(tiny), 1e18 - 1);
        assertNone(
                AnnualisedReturn.of(Funds.track(
                        twoValues("2020-01-01", "2020-01-02", 1e-9, 1e9),
                        Choices.of(Profile.DEFAULT, "annualiseShort", true))),
                Reason.OUT_OF_RANGE);
    }
}
