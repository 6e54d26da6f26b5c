package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.report.ProblemCode;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
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
        String[] encodings = {"UTF-8", "GB18030", "UTF-16LE"};
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
            int[] days = Intakes.nav(report).days();
            for (int i = 1; i < days.length; i++) {
                assertThat(days[i]).as(which).isGreaterThan(days[i - 1]);
            }
        } catch (RefusedFileException e) {
            assertThat(e.code().scope()).isEqualTo(ProblemCode.Scope.FILE);
        }
    }
}
