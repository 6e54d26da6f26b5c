package io.fundcalc.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.app.cases.CaseClient.Sent;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Payouts that only the cumulative NAV of a file tells of. */
@ServiceTest
class CumulativeNavCasesTest {

    @LocalServerPort
    int port;

    private CaseClient client;

    @BeforeEach
    void connect() {
        client = new CaseClient(port);
    }

    /**
     * A fund that grows by a thousandth a row and pays out on some rows.
     *
     * @param paid what it pays, by row
     * @param split row on which one unit becomes two; −1 for none
     */
    private record Fund(int rows, int apart, Map<Integer, Double> paid, int split) {

        List<LocalDate> days() {
            LocalDate first = LocalDate.of(2023, 3, 1);
            return apart > 1
                    ? IntStream.range(0, rows)
                            .mapToObj(i -> first.plusDays((long) i * apart))
                            .toList()
                    : Stream.iterate(first, day -> day.plusDays(1))
                            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                            .limit(rows)
                            .toList();
        }

        double unit(int row) {
            double unit = 1.5;
            for (int i = 1; i <= row; i++) {
                unit = unit * 1.001 / (i == split ? 2 : 1) - paid.getOrDefault(i, 0.0);
            }
            return unit;
        }

        /** Units that one of the first day has become, times their NAV, plus what they paid. */
        double cumulative(int row) {
            double kept = 0;
            for (int i = 1; i <= row; i++) {
                kept += (split > 0 && i >= split ? 2 : 1) * paid.getOrDefault(i, 0.0);
            }
            return (split > 0 && row >= split ? 2 : 1) * unit(row) + kept;
        }

        /** Growth with the payouts reinvested, of NAVs with four decimals. */
        double total() {
            double growth = 1;
            for (int i = 1; i < rows; i++) {
                growth *= (i == split ? 2 : 1)
                        * (rounded(unit(i), 4) + paid.getOrDefault(i, 0.0))
                        / rounded(unit(i - 1), 4);
            }
            return growth - 1;
        }

        String file(String more, int decimals, IntPredicate hole, IntFunction<String> cells) {
            List<LocalDate> days = days();
            return IntStream.range(0, rows)
                    .mapToObj(i -> days.get(i) + "," + text(unit(i), 4) + ','
                            + (hole.test(i) ? "" : text(cumulative(i), decimals)) + cells.apply(i) + "\n")
                    .collect(Collectors.joining("", "净值日期,单位净值,累计净值" + more + "\n", ""));
        }
    }

    private static String text(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static double rounded(double value, int decimals) {
        return Double.parseDouble(text(value, decimals));
    }

    private static void assertReads(Sent sent, Fund fund) {
        JsonNode sheet = sent.sheet();
        assertThat(sent.questions()).isEmpty();
        assertThat(sheet.at("/result/returns/total").asDouble()).isCloseTo(fund.total(), within(1e-6));
        assertThat(sheet.at("/result/risk/maxDrawdown").asDouble()).isCloseTo(0, within(1e-3));
    }

    @Test
    void findsThePayoutThatTheColumnOfDividendsLacks() {
        Fund fund = new Fund(150, 1, Map.of(50, 0.04, 110, 0.04), -1);
        Sent sent =
                client.send("one-named.csv", fund.file(",分红送配", 4, _ -> false, i -> i == 110 ? ",每份派现金0.0400元" : ","));

        assertReads(sent, fund);
        assertThat(sent.nav("").at("/dividends")).hasSize(2);
        assertThat(sent.sheet().at("/notes").findValuesAsString("code")).contains("PAYOUTS_FROM_CUMULATIVE");
    }

    @Test
    void readsACumulativeNavOfFewerDecimals() {
        Fund fund = new Fund(150, 1, Map.of(50, 0.04, 110, 0.025), -1);

        assertReads(client.send("three.csv", fund.file("", 3, _ -> false, _ -> "")), fund);
        assertReads(client.send("two.csv", fund.file("", 2, _ -> false, _ -> "")), fund);
    }

    @Test
    void putsAPayoutWithinAHoleOnTheDayThatFallsByIt() {
        Fund fund = new Fund(150, 1, Map.of(70, 0.05), -1);
        Sent sent = client.send("hole.csv", fund.file("", 4, i -> i >= 40 && i < 120, _ -> ""));

        assertReads(sent, fund);
        assertThat(sent.nav("").at("/dividends/0/date").asString())
                .isEqualTo(fund.days().get(70).toString());
        assertThat(sent.sheet().at("/notes").findValuesAsString("code")).contains("PAYOUT_DAY_CONCLUDED");
    }

    @Test
    void asksForTheDayOfAPayoutThatNoDayOfAHoleShows() {
        // Two payouts within one hole: no day falls by their sum.
        Fund fund = new Fund(150, 1, Map.of(60, 0.03, 90, 0.03), -1);
        String text = fund.file("", 4, i -> i >= 40 && i < 120, _ -> "");
        Sent asked = client.send("two-in-a-hole.csv", text);

        assertThat(asked.questions()).containsExactly("PAYOUT_DAY_UNKNOWN");
        assertThat(asked.body().at("/questions/0/message").asString())
                .contains(fund.days().get(40).toString(), fund.days().get(120).toString());
        assertThat(asked.sheet().at("/notes").findValuesAsString("code"))
                .contains("PAYOUT_DAY_UNKNOWN", "READING_UNCONFIRMED");
    }

    @Test
    void readsFilesThatAreCoarserThanDaily() {
        Map<Integer, Double> often = Map.of(3, 0.02, 6, 0.02, 9, 0.02, 12, 0.02, 15, 0.02, 18, 0.02, 21, 0.02);
        Fund quarterly = new Fund(24, 30, often, -1);

        assertReads(client.send("monthly.csv", quarterly.file("", 4, _ -> false, _ -> "")), quarterly);
    }

    @Test
    void readsPayoutsBesideASplitThatTheCumulativeNavContains() {
        Fund fund = new Fund(150, 1, Map.of(40, 0.05, 110, 0.03), 80);
        Sent sent = client.send("split.csv", fund.file(",分红送配", 4, _ -> false, i -> i == 80 ? ",每份基金份额分拆2份" : ","));

        assertReads(sent, fund);
        assertThat(sent.nav("").at("/splits/0/ratio").asDouble()).isEqualTo(2);
        assertThat(sent.nav("").at("/dividends")).hasSize(2);
    }

    @Test
    void saysThatARestatedCumulativeNavIsNotExplained() {
        // From the middle on the publisher starts its sum again.
        Fund fund = new Fund(150, 1, Map.of(50, 0.05), -1);
        List<LocalDate> days = fund.days();
        String text = IntStream.range(0, 150)
                .mapToObj(i -> days.get(i) + "," + text(fund.unit(i), 4) + ","
                        + text(i < 90 ? fund.cumulative(i) : fund.unit(i), 4) + "\n")
                .collect(Collectors.joining("", "净值日期,单位净值,累计净值\n", ""));
        JsonNode sheet = client.send("restated.csv", text).sheet();

        assertThat(sheet.at("/notes").findValuesAsString("code")).contains("CUMULATIVE_NOT_EXPLAINED");
    }

    @Test
    void saysWhichAmountIsTakenWhereColumnsDisagree() {
        Fund fund = new Fund(150, 1, Map.of(50, 0.04), -1);
        Sent sent = client.send("per-ten.csv", fund.file(",分红", 4, _ -> false, i -> i == 50 ? ",0.4" : ","));

        assertReads(sent, fund);
        assertThat(sent.sheet().at("/notes").findValuesAsString("code")).contains("PAYOUT_DISAGREES");
    }
}
