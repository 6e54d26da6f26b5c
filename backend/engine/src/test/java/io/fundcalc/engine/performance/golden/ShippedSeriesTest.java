package io.fundcalc.engine.performance.golden;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;

import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.figure.FigureValues;
import io.fundcalc.engine.performance.Choices;
import io.fundcalc.engine.performance.TearSheet;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.NavSeries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Real daily prices that ship with the tests. Expected figures: empyrical-reloaded 0.5.10, PerformanceAnalytics 2.1.0,
 * pandas 1.5.3 and scipy 1.10.1, which agree with each other to 1e-12.
 */
class ShippedSeriesTest {

    private static final double TOLERANCE = 1e-9;
    private static final int TRADING_DAYS_PER_YEAR = 252;

    @Test
    void meetsOtherProgramsOnAppleAgainstTheIndex() throws IOException {
        TearSheet.Result sheet = sheet();
        FigureValues risk = sheet.risk();
        assertFigure(risk.number("volatility"), 0.231973554556833, TOLERANCE);
        assertFigure(risk.number("downsideDeviation"), 0.159722171730592, TOLERANCE);
        assertFigure(risk.number("maxDrawdown"), 0.304437931810839, TOLERANCE);
        assertFigure(risk.number("ulcerIndex"), 0.127334430374363, TOLERANCE);
        assertFigure(risk.number("painIndex"), 0.0947720921573456, TOLERANCE);
        assertFigure(risk.number("skewness"), 0.0174001182066638, TOLERANCE);
        assertFigure(risk.number("excessKurtosis"), 2.91950613385953, TOLERANCE);
        assertFigure(risk.number("valueAtRisk"), 0.0238723049215667, TOLERANCE);
        assertFigure(risk.number("conditionalValueAtRisk"), 0.0324225902563393, TOLERANCE);
        FigureValues against = Objects.requireNonNull(sheet.benchmark());
        assertFigure(against.number("beta"), 1.10887055843735, TOLERANCE);
        assertFigure(against.number("alpha"), 0.0726463426446657, TOLERANCE);
        assertFigure(against.number("correlation"), 0.628877633301056, TOLERANCE);
        assertFigure(against.number("rSquared"), 0.395487077666337, TOLERANCE);
        assertFigure(against.number("trackingError"), 0.180928258474766, TOLERANCE);
        assertFigure(against.number("activeReturn"), 0.0694525366553527, TOLERANCE);
        assertFigure(against.number("informationRatio"), 0.438768992620963, TOLERANCE);
        assertFigure(against.number("treynor"), 0.148189258802832, TOLERANCE);
        assertFigure(against.number("mSquared"), 0.113352910356562, TOLERANCE);
        assertFigure(against.number("upCapture"), 1.31414307682216, TOLERANCE);
        assertFigure(against.number("downCapture"), 1.0334418295383, TOLERANCE);
        assertFigure(against.number("battingAverage"), 0.498177399756987, TOLERANCE);
        assertFigure(against.number("bullBeta"), 1.28843888123314, TOLERANCE);
        assertFigure(against.number("bearBeta"), 0.98733596432248, TOLERANCE);
    }

    /** Risk-free 0.8 and target 2 basis points a day. */
    private static TearSheet.Result sheet() throws IOException {
        List<String[]> rows = rows();
        return TearSheet.of(new TearSheet.Input(
                series(rows, 1),
                series(rows, 2),
                null,
                Choices.of(
                        Profile.DEFAULT,
                        "annualization",
                        Annualization.PERIODS,
                        "riskFree",
                        yearly(0.00008),
                        "mar",
                        yearly(0.0002)),
                0,
                EnumSet.noneOf(TearSheet.Section.class)));
    }

    private static double yearly(double daily) {
        return Math.expm1(Math.log1p(daily) * TRADING_DAYS_PER_YEAR);
    }

    private static List<String[]> rows() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        ShippedSeriesTest.class.getResourceAsStream("/golden/performance/aapl-spy-daily.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().skip(2).map(line -> line.split(",", -1)).toList();
        }
    }

    private static GrowthSeries series(List<String[]> rows, int column) {
        int[] days = rows.stream()
                .mapToInt(row -> (int) LocalDate.parse(row[0]).toEpochDay())
                .toArray();
        double[] values = rows.stream()
                .mapToDouble(row -> Double.parseDouble(row[column]))
                .toArray();
        return GrowthSeries.of(new NavSeries(Dates.of(days), values));
    }
}
