package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.intake.content.NavContent;
import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.content.ReturnContent;
import io.fundcalc.intake.content.Transaction;
import io.fundcalc.intake.content.TransactionContent;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.report.ProblemCode;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Valid files, changed at random from fixed seeds. Whatever comes of them, it is a report or a refusal, never another
 * exception; and where single rows were spoiled in a way that cannot make another valid row, every accepted value is the one
 * that was written.
 */
class FuzzTest {

    private static final int ROWS = 40;
    private static final String[] SPOILS = {
        "",
        "x",
        "1.2.3",
        "--1",
        "1,,2",
        "#N/A",
        "\0",
        "NaN",
        "=1+1",
        "2024-02-31",
        "\ufffd",
        "12%",
        "1e99",
        "\"\"",
        "  "
    };

    private static Map<Integer, BigDecimal> values(Random random) {
        Map<Integer, BigDecimal> values = new HashMap<>();
        int day = (int) LocalDate.of(2020, 1, 1).toEpochDay();
        for (int i = 0; i < ROWS; i++) {
            day += 1 + random.nextInt(4);
            values.put(day, BigDecimal.valueOf(5_000 + random.nextInt(50_000), 4));
        }
        return values;
    }

    private static String[][] cells(Map<Integer, BigDecimal> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new String[] {
                    LocalDate.ofEpochDay(entry.getKey()).toString(),
                    entry.getValue().toPlainString(),
                    "甲基金混合"
                })
                .toArray(String[][]::new);
    }

    private static String text(String[][] cells) {
        StringBuilder text = new StringBuilder("净值日期,单位净值,基金名称\n");
        for (String[] row : cells) {
            text.append(String.join(",", row)).append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void neverAcceptsAnotherValueFromSpoiledCells(long seed) throws RefusedFileException {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            Map<Integer, BigDecimal> values = values(random);
            String[][] cells = cells(values);
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                cells[random.nextInt(ROWS)][random.nextInt(2)] = SPOILS[random.nextInt(SPOILS.length)];
            }
            byte[] bytes = text(cells).getBytes(StandardCharsets.UTF_8);
            IntakeReport report = Intakes.read(bytes, "a.csv", IntakeOptions.NONE, IntakeLimits.USUAL);
            NavHistory nav = Intakes.nav(report);

            assertThat(report.counts().accepted()
                            + report.counts().rejected()
                            + report.counts().duplicates())
                    .isEqualTo(report.counts().rows());
            for (int i = 0; i < nav.days().length; i++) {
                assertThat(given(nav.unit()).get(i))
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(values.get(nav.days()[i]));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void survivesRandomBytes(long seed) {
        Random random = new Random(seed);
        String[] encodings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"};
        for (int round = 0; round < 80; round++) {
            byte[] bytes = text(cells(values(random))).getBytes(Charset.forName(encodings[round % encodings.length]));
            endures(mutated(bytes, random), "a.csv", String.format(Locale.ROOT, "seed %d round %d", seed, round));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void survivesRandomMarkup(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            StringBuilder rows = new StringBuilder(Xlsx.row(1, "净值日期", "单位净值", "基金名称"));
            int number = 2;
            for (String[] row : cells(values(random))) {
                rows.append(Xlsx.row(number++, row));
            }
            byte[] sheet = mutated(Xlsx.sheet(rows.toString()).getBytes(StandardCharsets.UTF_8), random);
            endures(
                    new Xlsx("").with("xl/worksheets/sheet1.xml", sheet).bytes(),
                    "a.xlsx",
                    String.format(Locale.ROOT, "seed %d round %d", seed, round));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void neverAcceptsAnotherFigureOfAStatementFromSpoiledCells(long seed) throws RefusedFileException {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            Map<Integer, BigDecimal> amounts = values(random);
            String[][] cells = acts(amounts);
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                // Codes of funds may be any word.
                int column = List.of(0, 1, 3).get(random.nextInt(3));
                cells[random.nextInt(ROWS)][column] = SPOILS[random.nextInt(SPOILS.length)];
            }
            IntakeReport report = Intakes.read(
                    statement(cells).getBytes(StandardCharsets.UTF_8), "a.csv", IntakeOptions.NONE, IntakeLimits.USUAL);

            for (Transaction act : Intakes.transactions(report).rows()) {
                BigDecimal written = amounts.get((int) act.date().toEpochDay());
                assertThat(act.amount()).as("seed %d round %d", seed, round).isIn(written, null);
                assertThat(act.fund()).isIn("110022", "000001");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void survivesRandomBytesInStatementsAndBills(long seed) {
        Random random = new Random(seed);
        String[] encodings = {"UTF-8", "GB18030", "UTF-16BE"};
        for (int round = 0; round < 60; round++) {
            String[][] acts = acts(values(random));
            String text = round % 2 == 0 ? statement(acts) : bill(acts);
            byte[] bytes = text.getBytes(Charset.forName(encodings[round % encodings.length]));
            endures(mutated(bytes, random), "a.csv", String.format(Locale.ROOT, "seed %d round %d", seed, round));
        }
    }

    /** What a workbook is made of beside its sheet. */
    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void survivesRandomPartsOfAWorkbook(long seed) {
        Random random = new Random(seed);
        Map<String, String> parts = Map.of(
                "xl/sharedStrings.xml", STRINGS,
                "xl/styles.xml", STYLES,
                "xl/workbook.xml", WORKBOOK,
                "[Content_Types].xml", TYPES);
        for (int round = 0; round < 30; round++) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] changed = mutated(part.getValue().getBytes(StandardCharsets.UTF_8), random);
                endures(
                        workbook(random).with(part.getKey(), changed).bytes(),
                        "a.xlsx",
                        String.format(Locale.ROOT, "seed %d round %d %s", seed, round, part.getKey()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63})
    void survivesRandomBytesOfTheContainer(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            byte[] bytes = mutated(workbook(random).bytes(), random);
            // Cut off as well: downloads end early.
            byte[] cut = round % 3 == 0 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
            endures(cut, "a.xlsx", String.format(Locale.ROOT, "seed %d round %d", seed, round));
        }
    }

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRINGS = "<sst xmlns=\"" + MAIN
            + "\"><si><t>净值日期</t></si><si><t>单位净值</t></si><si><r><t>日增</t></r><r><t>长率</t></r></si></sst>";
    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN
            + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.00%\"/></numFmts>"
            + "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    private static final String WORKBOOK = "<workbook xmlns=\"" + MAIN
            + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<workbookPr date1904=\"0\"/><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";

    private static Xlsx workbook(Random random) {
        StringBuilder rows = new StringBuilder(Xlsx.row(
                1,
                "<c r=\"@\" t=\"s\"><v>0</v></c>",
                "<c r=\"@\" t=\"s\"><v>1</v></c>",
                "<c r=\"@\" t=\"s\"><v>2</v></c>"));
        int number = 2;
        for (Map.Entry<Integer, BigDecimal> value : new TreeMap<>(values(random)).entrySet()) {
            // A spreadsheet counts from 1899-12-30, which is 25,569 days before 1970-01-01.
            rows.append(Xlsx.row(
                    number++,
                    "<c r=\"@\" s=\"2\"><v>" + (value.getKey() + 25_569) + "</v></c>",
                    value.getValue().toPlainString(),
                    "<c r=\"@\" s=\"1\"><v>0.001</v></c>"));
        }
        return new Xlsx(rows.toString())
                .with("[Content_Types].xml", TYPES)
                .with("xl/workbook.xml", WORKBOOK)
                .with("xl/sharedStrings.xml", STRINGS)
                .with("xl/styles.xml", STYLES);
    }

    private static String[][] acts(Map<Integer, BigDecimal> amounts) {
        String[] words = {"申购", "赎回", "转换转出", "红利再投"};
        List<String[]> acts = new ArrayList<>();
        new TreeMap<>(amounts)
                .forEach((day, amount) -> acts.add(new String[] {
                    LocalDate.ofEpochDay(day).toString(),
                    words[acts.size() % words.length],
                    acts.size() % 2 == 0 ? "110022" : "000001",
                    amount.toPlainString(),
                    "10.00"
                }));
        return acts.toArray(String[][]::new);
    }

    private static String statement(String[][] acts) {
        StringBuilder text = new StringBuilder("确认日期,业务类型,基金代码,确认金额,确认份额\n");
        for (String[] act : acts) {
            text.append(String.join(",", act)).append('\n');
        }
        return text.toString();
    }

    private static String bill(String[][] acts) {
        StringBuilder text = new StringBuilder("导出信息：\n交易时间,交易对方,商品说明,收/支,金额,交易状态,交易订单号,\n");
        for (String[] act : acts) {
            text.append(act[0] + " 10:00:00,某某,蚂蚁财富-" + act[2] + "-" + act[1] + ",不计收支," + act[3] + ",交易成功,"
                    + act[0].hashCode() + "\t,\n");
        }
        return text.toString();
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] mutated = bytes.clone();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(3)) {
                case 0 -> mutated[at] = (byte) random.nextInt(256);
                case 1 -> mutated[at] = (byte) "\",;\n\r\t<>&='0-.".charAt(random.nextInt(14));
                default -> {
                    int length = Math.min(random.nextInt(40), mutated.length - at);
                    System.arraycopy(bytes, random.nextInt(bytes.length - length), mutated, at, length);
                }
            }
        }
        return mutated;
    }

    private static void endures(byte[] bytes, String name, String which) {
        try {
            IntakeReport report = Intakes.read(bytes, name, IntakeOptions.NONE, IntakeLimits.USUAL);
            assertThat(report.counts().accepted()).as(which).isPositive();
            switch (report.content()) {
                case NavContent navs -> {
                    int[] days = navs.histories().getFirst().days();
                    assertThat(IntStream.range(1, days.length).allMatch(i -> days[i] > days[i - 1]))
                            .as(which)
                            .isTrue();
                }
                case ReturnContent returns ->
                    assertThat(returns.histories())
                            .allSatisfy(history ->
                                    assertThat(history.days()).as(which).isSorted());
                case TransactionContent acts ->
                    assertThat(acts.rows())
                            .as(which)
                            .isSortedAccordingTo(Comparator.comparing(Transaction::date))
                            .allSatisfy(act -> assertThat(Stream.of(act.shares(), act.amount(), act.nav(), act.fee())
                                            .filter(Objects::nonNull))
                                    .allMatch(figure -> figure.signum() >= 0));
            }
        } catch (RefusedFileException e) {
            assertThat(e.code().scope()).isEqualTo(ProblemCode.Scope.FILE);
        }
    }
}
