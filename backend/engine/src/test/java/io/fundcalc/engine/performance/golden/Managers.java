package io.fundcalc.engine.performance.golden;

import io.fundcalc.engine.ReferenceFolder;
import io.fundcalc.engine.convention.Conventions;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.TearSheet;
import io.fundcalc.engine.performance.track.RiskFreeRates;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/**
 * The 132 months of HAM1 from 1996 on, with what stands beside them in PerformanceAnalytics' managers: under the GPL, so
 * they are read from the reference folder and a test that asks for them is skipped where there is none.
 */
final class Managers {

    private static final int FUND = 1;
    private static final int BILLS = 10;

    /** Columns of benchmarks. */
    static final int LONG_SHORT = 7;

    static final int INDEX = 8;

    private Managers() {}

    /** The sheet of HAM1; with the bills' own returns as risk-free rate, or the one of the conventions. */
    static TearSheet.Result sheet(int benchmark, boolean bills, Conventions conventions) {
        return TearSheet.of(new TearSheet.Input(
                months(FUND), months(benchmark), bills ? bills() : null, conventions, 0, TearSheet.USUAL_SECTIONS));
    }

    /** A column from its first month on; those of 1996 are missing where it begins a year later. */
    private static GrowthSeries months(int column) {
        List<String> cells = column(column);
        int first = 0;
        while (cells.get(first).isEmpty()) {
            first++;
        }
        double[] returns =
                cells.stream().skip(first).mapToDouble(Double::parseDouble).toArray();
        return Funds.monthly(1995 + first / 12, returns);
    }

    /** What three-month bills earned in each month, as a yearly rate in force from the end of the month before. */
    private static RiskFreeRates bills() {
        double[] yearly = column(BILLS).stream()
                .mapToDouble(cell -> Math.pow(1 + Double.parseDouble(cell), 12) - 1)
                .toArray();
        int[] days = new int[yearly.length];
        Arrays.setAll(days, i ->
                (int) YearMonth.of(1995, 12).plusMonths(i).atEndOfMonth().toEpochDay());
        return new RiskFreeRates(Dates.of(days), yearly);
    }

    private static List<String> column(int column) {
        return ReferenceFolder.rows("managers-monthly.csv").stream()
                .map(row -> row.split(",", -1)[column])
                .toList();
    }
}
