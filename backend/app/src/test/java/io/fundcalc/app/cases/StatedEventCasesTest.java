package io.fundcalc.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.app.cases.CaseClient.Sent;
import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Dividends and splits that the values of a file hold already, or that are stated at the wrong scale. */
@ServiceTest
class StatedEventCasesTest {

    @LocalServerPort
    int port;

    private CaseClient client;

    @BeforeEach
    void connect() {
        client = new CaseClient(port);
    }

    private static List<LocalDate> days(int count, int apart) {
        LocalDate first = LocalDate.of(2024, 1, 2);
        return apart > 1
                ? IntStream.range(0, count)
                        .mapToObj(i -> first.plusDays((long) i * apart))
                        .toList()
                : Stream.iterate(first, day -> day.plusDays(1))
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                        .limit(count)
                        .toList();
    }

    /** Rows of a file: the date, then what stands in the other columns. */
    private static String file(String header, int count, int apart, IntFunction<String> cells) {
        List<LocalDate> days = days(count, apart);
        return IntStream.range(0, count)
                .mapToObj(i -> days.get(i) + "," + cells.apply(i) + "\n")
                .collect(Collectors.joining("", header + "\n", ""));
    }

    /** A price that grows by a thousandth a row, with a swing that makes no row like the next. */
    private static double calm(double first, int row) {
        return first * Math.pow(1.001, row) * (1 + 0.0005 * Math.sin(row));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static List<String> notes(JsonNode sheet) {
        return sheet.at("/notes").findValuesAsString("code");
    }

    private static double total(JsonNode sheet) {
        return sheet.at("/result/returns/total").asDouble();
    }

    /** A price that falls by {@code paid} on each of the rows, from a first price of 2. */
    private static IntToDoubleFunction paying(double paid, int... rows) {
        return row -> calm(2, row)
                - paid * IntStream.of(rows).filter(each -> each <= row).count();
    }

    /** Growth with the payouts reinvested on their days, by the definition of the adjusted NAV. */
    private static double reinvested(IntToDoubleFunction price, int count, double paid, int... rows) {
        double growth = 1;
        for (int i = 1; i < count; i++) {
            int row = i;
            double now = rounded(price.applyAsDouble(i));
            double payout = IntStream.of(rows).anyMatch(each -> each == row) ? paid : 0;
            growth *= (now + payout) / rounded(price.applyAsDouble(i - 1));
        }
        return growth - 1;
    }

    private static double rounded(double value) {
        return Double.parseDouble(number(value));
    }

    @Test
    void doesNotApplyASplitThatClosesAndAdjustedClosesHold() {
        Sent sent = client.send("split.csv", file("Date,Close,Adj Close,Dividends,Stock Splits", 60, 1, i -> {
            String close = number(calm(20, i));
            return close + ',' + close + ",0.0," + (i == 30 ? "5.0" : "0.0");
        }));
        JsonNode sheet = sent.sheet();

        // calm(20, 59) ÷ calm(20, 0) − 1 with four decimals.
        assertThat(total(sheet)).isCloseTo(rounded(calm(20, 59)) / 20 - 1, within(1e-9));
        assertThat(sent.questions()).isEmpty();
        assertThat(notes(sheet)).contains("NAV_SPLIT_NOT_SHOWN");
    }

    @Test
    void asksAboutClosesOfADownloadThatIsUsuallyAdjusted() {
        // Days move by a per cent either way, so that dividends of half a per cent cannot be seen.
        String text = file("Date,Open,High,Low,Close,Volume,Dividends,Stock Splits", 80, 1, i -> {
            String close = number(50 * (1 + 0.01 * Math.sin(2.4 * i)));
            return String.join(",", close, close, close, close, "9", i % 30 == 29 ? "0.25" : "0.0", "0.0");
        });
        Sent asked = client.send("fund.csv", text);
        Sent applied = client.answer("fund.csv", text, asked, 1);

        assertThat(asked.questions()).containsExactly("CLOSES_ADJUSTED");
        assertThat(asked.nav("").at("/dividends")).isEmpty();
        assertThat(notes(asked.sheet())).contains("READING_UNCONFIRMED");
        assertThat(applied.questions()).isEmpty();
        assertThat(applied.nav("").at("/dividends")).hasSize(2);
    }

    @Test
    void readsDividendsPerTenUnitsForOneAndAsks() {
        IntToDoubleFunction price = paying(0.1, 40, 80);
        String text = file(
                "净值日期,单位净值,分红", 100, 1, i -> number(price.applyAsDouble(i)) + ',' + (i == 40 || i == 80 ? "1.0" : ""));
        Sent asked = client.send("per-ten.csv", text);
        Sent answered = client.answer("per-ten.csv", text, asked, 0);

        assertThat(asked.questions()).containsExactly("PAYOUTS_DOUBTFUL");
        assertThat(total(asked.sheet())).isCloseTo(reinvested(price, 100, 0.1, 40, 80), within(1e-9));
        assertThat(answered.questions()).isEmpty();
        assertThat(total(answered.sheet())).isCloseTo(total(asked.sheet()), within(1e-12));
    }

    @Test
    void readsDividendsInPenceBesidePoundsForPoundsAndAsks() {
        IntToDoubleFunction price = paying(0.04, 30, 60, 90);
        Sent asked = client.send(
                "pence.csv",
                file(
                        "Date,Close,Dividend",
                        100,
                        1,
                        i -> number(price.applyAsDouble(i)) + ',' + (i > 0 && i % 30 == 0 ? "4" : "")));

        assertThat(asked.questions()).containsExactly("PAYOUTS_DOUBTFUL");
        assertThat(total(asked.sheet())).isCloseTo(reinvested(price, 100, 0.04, 30, 60, 90), within(1e-9));
    }

    @Test
    void doesNotGuessTheRateOfDividendsInAnotherCurrency() {
        IntToDoubleFunction price = paying(0.05, 40, 80);
        // 0.05 dollars at 7.1 yuan.
        Sent asked = client.send(
                "yuan.csv",
                file(
                        "Date,Close,Dividend",
                        100,
                        1,
                        i -> number(price.applyAsDouble(i)) + ',' + (i == 40 || i == 80 ? "0.355" : "")));

        assertThat(asked.questions()).containsExactly("PAYOUTS_DOUBTFUL");
        assertThat(asked.nav("").at("/dividends")).isEmpty();
        assertThat(notes(asked.sheet())).contains("NAV_PAYOUT_UNCLEAR", "READING_UNCONFIRMED");
    }

    @Test
    void readsAMergingOfUnitsWhicheverWayItIsStated() {
        for (String ratio : List.of("0.1", "10")) {
            Sent sent = client.send(
                    "merging.csv",
                    file(
                            "Date,NAV,Split",
                            60,
                            1,
                            i -> number(calm(1, i) * (i < 30 ? 1 : 10)) + ',' + (i == 30 ? ratio : "")));

            assertThat(sent.nav("").at("/splits/0/ratio").asDouble()).as(ratio).isEqualTo(0.1);
            assertThat(sent.questions())
                    .as(ratio)
                    .isEqualTo(ratio.equals("10") ? List.of("SPLITS_DOUBTFUL") : List.of());
        }
    }

    @Test
    void appliesASplitOnTheDayThatShowsItAndAsks() {
        Sent asked = client.send(
                "late.csv",
                file("Date,NAV,Split", 60, 1, i -> number(calm(8, i) / (i < 32 ? 1 : 2)) + ',' + (i == 30 ? "2" : "")));

        assertThat(asked.questions()).containsExactly("SPLITS_DOUBTFUL");
        assertThat(asked.nav("").at("/splits/0/date").asString())
                .isEqualTo(days(60, 1).get(32).toString());
    }

    @Test
    void readsPayoutsOfWeeklyAndMonthlyFiles() {
        for (int apart : List.of(7, 30)) {
            IntToDoubleFunction price = paying(0.06, 12, 24, 36);
            Sent stated = client.send(
                    "coarse.csv",
                    file(
                            "Date,NAV,Dividend",
                            48,
                            apart,
                            i -> number(price.applyAsDouble(i))
                                    + ','
                                    + (i > 0 && i % 12 == 0 && i < 48 ? "0.06" : "")));
            Sent perTen = client.send(
                    "coarse.csv",
                    file(
                            "Date,NAV,Dividend",
                            48,
                            apart,
                            i -> number(price.applyAsDouble(i)) + ',' + (i > 0 && i % 12 == 0 && i < 48 ? "0.6" : "")));
            double expected = reinvested(price, 48, 0.06, 12, 24, 36);

            assertThat(stated.questions()).isEmpty();
            assertThat(total(stated.sheet())).isCloseTo(expected, within(1e-9));
            assertThat(perTen.questions()).containsExactly("PAYOUTS_DOUBTFUL");
            assertThat(total(perTen.sheet())).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void remarksOnTheSameSeriesAlikeInlineAndUploaded() {
        List<LocalDate> days = days(60, 1);
        Sent sent = client.send(
                "nav.csv", file("Date,NAV,Split", 60, 1, i -> number(calm(16, i)) + ',' + (i == 40 ? "4" : "")));
        String inline = "{\"series\":{\"dates\":[\""
                + days.stream().map(LocalDate::toString).collect(Collectors.joining("\",\"")) + "\"],\"values\":["
                + IntStream.range(0, 60).mapToObj(i -> number(calm(16, i))).collect(Collectors.joining(","))
                + "],\"splits\":[{\"date\":\"" + days.get(40) + "\",\"ratio\":4}]}}";
        JsonNode answer = Exchange.json(Exchange.post(port, "/api/v1/performance/tear-sheet", inline));

        assertThat(notes(answer)).contains("NAV_SPLIT_NOT_SHOWN");
        assertThat(notes(sent.sheet())).contains("NAV_SPLIT_NOT_SHOWN");
        assertThat(total(answer)).isCloseTo(total(sent.sheet()), within(1e-12));
        JsonNode note = answer.at("/notes")
                .valueStream()
                .filter(each -> each.at("/code").asString().equals("NAV_SPLIT_NOT_SHOWN"))
                .findFirst()
                .orElseThrow();
        assertThat(note.at("/path").asString()).isEqualTo("/series/splits/0");
        assertThat(note.at("/message").asString())
                .contains(days.get(40).toString())
                .contains("not by about -75.00 %");
    }
}
