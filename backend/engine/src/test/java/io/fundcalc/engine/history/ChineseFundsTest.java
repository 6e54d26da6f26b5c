package io.fundcalc.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.ReferenceFolder;
import io.fundcalc.engine.convention.NavBasis;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.NavSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two real funds of 2013-07-08 … 2017-07-25 and the daily growth their vendor published (expected-cn-nav.json). Their
 * licence is not stated, so the histories are read from the reference folder.
 */
class ChineseFundsTest {

    private static final double CENT_OF_PERCENT = 0.000_051;

    private record Row(int day, double unit, String published, double dividend) {}

    private static List<Row> rows(String fund) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(ReferenceFolder.path().resolve("data/cn-fund-" + fund + "-daily.csv"));
        List<String> header = List.of(lines.getFirst().split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            String dividend = cells[header.indexOf("dividend_per_share")];
            rows.add(new Row(
                    (int) LocalDate.parse(cells[header.indexOf("date")]).toEpochDay(),
                    Double.parseDouble(cells[header.indexOf("unit_nav")]),
                    cells[header.indexOf("reported_growth_pct")],
                    dividend.isEmpty() ? 0 : Double.parseDouble(dividend)));
        }
        return rows;
    }

    private static GrowthSeries growth(List<Row> rows, NavBasis basis) {
        NavSeries unit = new NavSeries(
                Dates.of(rows.stream().mapToInt(Row::day).toArray()),
                rows.stream().mapToDouble(Row::unit).toArray());
        List<Dividend> dividends = rows.stream()
                .filter(row -> row.dividend() > 0)
                .map(row -> new Dividend(row.day(), row.dividend()))
                .toList();
        return GrowthSeries.of(AdjustedNav.of(unit, dividends, List.of(), basis));
    }

    @ParameterizedTest
    @CsvSource({"110022, 1.2201622247972255, 1.2201622247972188", "110011, 1.2650640256447558, 1.047752984561535"})
    void reproducesTheTotalReturn(String fund, double adjusted, double unit) throws IOException {
        List<Row> rows = rows(fund);
        double[] growth = growth(rows, NavBasis.ADJUSTED).growth();
        assertThat(growth[growth.length - 1] - 1).isCloseTo(adjusted, within(1e-12));
        double[] plain = growth(rows, NavBasis.UNIT).growth();
        assertThat(plain[plain.length - 1] - 1).isCloseTo(unit, within(1e-12));
    }

    /** Every day within the vendor's rounding but one, 2017-01-03, where the vendor itself is off. */
    @ParameterizedTest
    @CsvSource({"110022, 0", "110011, 1"})
    void reproducesThePublishedDailyGrowth(String fund, int outliers) throws IOException {
        List<Row> rows = rows(fund);
        double[] returns = growth(rows, NavBasis.ADJUSTED).returns();
        int off = 0;
        int checked = 0;
        for (int i = 1; i < rows.size(); i++) {
            String published = rows.get(i).published();
            if (!published.isEmpty()) {
                checked++;
                off += Math.abs(returns[i - 1] - Double.parseDouble(published) / 100) > CENT_OF_PERCENT ? 1 : 0;
            }
        }
        assertThat(checked).isEqualTo(989);
        assertThat(off).isEqualTo(outliers);
    }
}
