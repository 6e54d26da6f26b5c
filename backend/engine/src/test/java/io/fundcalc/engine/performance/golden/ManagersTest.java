package io.fundcalc.engine.performance.golden;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;
import static io.fundcalc.engine.performance.OutcomeAssert.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.Conventions;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.convention.VarMethod;
import io.fundcalc.engine.figure.FigureValues;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.performance.Choices;
import io.fundcalc.engine.performance.TearSheet;
import io.fundcalc.engine.performance.drawdown.Drawdown;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** HAM1 against the index, as PerformanceAnalytics 2.1.0 gives it: printed with twelve digits. */
class ManagersTest {

    private static final double ROOT_12 = Math.sqrt(12);
    private static final double YEARLY_3_5 = Math.pow(1 + 0.035 / 12, 12) - 1;
    private static final double YEARLY_4 = Math.pow(1 + 0.04 / 12, 12) - 1;

    private static Conventions choices(Object... choices) {
        return Choices.of(Profile.PERFORMANCE_ANALYTICS, choices);
    }

    private static TearSheet.Result sheet(Object... choices) {
        return Managers.sheet(Managers.INDEX, false, choices(choices));
    }

    private static FigureValues benchmark(TearSheet.Result sheet) {
        return Objects.requireNonNull(sheet.benchmark());
    }

    @Test
    void meetsReturnsAndFalls() {
        TearSheet.Result sheet = sheet();
        assertFigure(sheet.returns().number("total"), 3.12667146411);
        assertFigure(sheet.returns().number("annualised"), 0.137532010824);
        assertFigure(sheet.returns().number("meanAnnualised"), 0.133472727273);
        assertFigure(sheet.risk().number("volatility"), 0.0887807962618);
        assertFigure(sheet.risk().number("maxDrawdown"), 0.15177290548);
        assertFigure(sheet.risk().number("ulcerIndex"), 0.0362924852529);
        assertFigure(sheet.risk().number("painIndex"), 0.0160666421669);
        assertFigure(sheet.ratios().number("calmar"), 0.906169717108);
        assertFigure(sheet.ratios().number("sterling"), 0.54625421493);
        assertFigure(sheet.ratios().number("omega"), 3.19068934646);
        assertFigure(sheet.risk().number("skewness"), -0.658844491483);
        assertFigure(sheet.risk().number("excessKurtosis"), 2.36158875984);
    }

    /** These are arithmetic: the geometric numerator gives 1.1123 and 1.0675. */
    @Test
    void meetsTheSharpeRatio() {
        TearSheet.Result fixed = sheet("riskFree", YEARLY_3_5);
        TearSheet.Result bills = Managers.sheet(Managers.INDEX, true, choices());
        assertFigure(fixed.ratios().number("sharpe"), 1.10916697551);
        assertFigure(bills.ratios().number("sharpe"), 1.06799336487);
        assertThat(value(fixed.ratios().number("sharpe")) / ROOT_12).isCloseTo(0.320188925943, within(1e-12));
        assertThat(value(bills.ratios().number("sharpe")) / ROOT_12).isCloseTo(0.30830312835, within(1e-11));
    }

    /** Printed for a month; ours is for a year, √12 times as much. */
    @Test
    void meetsWhatFallsShort() {
        assertThat(value(sheet().risk().number("downsideDeviation")) / ROOT_12)
                .isCloseTo(0.0145407786045, within(1e-13));
        assertThat(value(sheet("mar", YEARLY_4).risk().number("downsideDeviation")) / ROOT_12)
                .isCloseTo(0.0157602013887, within(1e-13));
        assertFigure(sheet().ratios().number("sortino"), 0.764933403862);
    }

    @Test
    void meetsTails() {
        FigureValues historical = sheet().risk();
        assertFigure(historical.number("valueAtRisk"), 0.02582);
        assertFigure(historical.number("conditionalValueAtRisk"), 0.0512571428571);
        FigureValues gaussian = sheet("varMethod", VarMethod.GAUSSIAN).risk();
        assertFigure(gaussian.number("valueAtRisk"), 0.0308729270067);
        assertFigure(gaussian.number("conditionalValueAtRisk"), 0.0415415174494);
        FigureValues modified = sheet("varMethod", VarMethod.CORNISH_FISHER).risk();
        assertFigure(modified.number("valueAtRisk"), 0.0342295481485);
        assertFigure(modified.number("conditionalValueAtRisk"), 0.0609745540645);
    }

    @Test
    void meetsWhatIsSaidAgainstTheIndex() {
        FigureValues against = benchmark(sheet());
        assertFigure(against.number("trackingError"), 0.11316665937);
        assertFigure(against.number("activeReturn"), 0.0407866800891);
        assertFigure(against.number("informationRatio"), 0.36041251298);
        assertFigure(against.number("upCapture"), 0.321540296028);
        assertFigure(against.number("downCapture"), 0.377099343256);
        FigureValues fixed = benchmark(sheet("riskFree", YEARLY_3_5));
        assertFigure(fixed.number("jensenAlpha"), 0.0780685800583);
        assertFigure(fixed.number("treynor"), 0.252814641725);
    }

    @Test
    void meetsRegressionsOnExcessOverBills() {
        FigureValues bills = benchmark(Managers.sheet(Managers.INDEX, true, choices()));
        assertFigure(bills.number("beta"), 0.390071248399);
        assertFigure(bills.number("alpha"), 0.00577472877485);
        assertFigure(bills.number("bullBeta"), 0.30054608092);
        assertFigure(bills.number("bearBeta"), 0.426421499014);
        assertFigure(bills.number("treynor"), 0.242804177997);
    }

    /** The index of long/short funds begins a year later. */
    @Test
    void meetsCaptureOfItsPeers() {
        FigureValues peers = benchmark(Managers.sheet(Managers.LONG_SHORT, false, choices()));
        assertFigure(peers.number("upCapture"), 1.00170859273);
        assertFigure(peers.number("downCapture"), 0.709018392716);
    }

    /** Printed with four digits; it dates a fall from the first month under water, we from the peak before. */
    @Test
    void meetsTheThreeDeepestFalls() {
        List<Drawdown> falls = Objects.requireNonNull(sheet().drawdowns());
        assertFall(falls.get(0), 0.1518, "2002-01-31", "2003-02-28", "2003-07-31");
        assertFall(falls.get(1), 0.1239, "1998-04-30", "1998-08-31", "1999-03-31");
        assertFall(falls.get(2), 0.0412, "2005-02-28", "2005-04-30", "2005-09-30");
    }

    private static void assertFall(Drawdown fall, double depth, String peak, String trough, String recovery) {
        assertThat(fall.depth()).isCloseTo(depth, within(5e-5));
        assertThat(LocalDate.ofEpochDay(fall.peak())).isEqualTo(peak);
        assertThat(LocalDate.ofEpochDay(fall.trough())).isEqualTo(trough);
        assertThat(fall.recovery())
                .isEqualTo(Outcome.computed((int) LocalDate.parse(recovery).toEpochDay()));
    }

    /** In percent, one digit. */
    @Test
    void meetsCalendarYears() {
        assertThat(Objects.requireNonNull(sheet().calendar()).annual())
                .extracting(year -> year.total().value())
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 5.1e-4 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(0.136, 0.204, 0.061, 0.161, 0.177, 0.224, -0.080, 0.237, 0.149, 0.078, 0.205);
    }
}
