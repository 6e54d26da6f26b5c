package io.fundcalc.app.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The short way through arrays reads what the long way reads, and leaves to it what is not plain. */
class ArrayParserTest {

    record Row(
            double[] values,
            @JsonDeserialize(using = IsoDays.class) int[] days,
            int after) {}

    private final RequestReader reader = new RequestReader();

    private Row row(String values, String days) {
        return reader.read(
                Row.class,
                "{\"values\":[%s],\"days\":[%s],\"after\":1}"
                        .formatted(values, days)
                        .getBytes(UTF_8));
    }

    private Fault fault(String values, String days) {
        return catchThrowableOfType(ProblemException.class, () -> row(values, days))
                .faults()
                .getFirst();
    }

    /** Java's own reading of the same text is the oracle: it rounds correctly. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsEveryDecimalCorrectlyRounded(long seed) {
        Random random = new Random(seed);
        String[] texts = new String[5_000];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = decimal(random);
        }
        double[] expected = Arrays.stream(texts)
                .mapToDouble(text -> Double.parseDouble(text) + 0.0)
                .toArray();

        assertThat(row(String.join(",", texts), "").values()).containsExactly(expected);
    }

    private static String decimal(Random random) {
        String sign = random.nextInt(4) == 0 ? "-" : "";
        return switch (random.nextInt(6)) {
            case 0 -> Double.toString(random.nextGaussian());
            case 1 -> sign + random.nextInt(1000) + "." + "0".repeat(random.nextInt(25)) + random.nextInt(10_000);
            case 2 -> sign + Long.toUnsignedString(random.nextLong()) + "." + random.nextInt(100);
            case 3 -> sign + random.nextInt(10) + "e" + (random.nextInt(600) - 300);
            case 4 -> sign + "9007199254740993." + random.nextInt(10) + "0".repeat(random.nextInt(40));
            default -> sign + random.nextInt(100) + "." + random.nextInt(10_000);
        };
    }

    @Test
    void readsMinusZeroAsZero() {
        assertThat(row("0,-0,0.0,-0.00", "").values()).containsExactly(0.0, 0.0, 0.0, 0.0);
    }

    /** The calendar of the JDK is the oracle, for every day of 400 years and some at the ends. */
    @Test
    void readsEveryDayOfTheCalendar() {
        int[] days = IntStream.concat(IntStream.rangeClosed(-25_567, 120_529), IntStream.of(-719_162, 2_932_896))
                .toArray();
        for (int from = 0; from < days.length; from += 40_000) {
            int[] some = Arrays.copyOfRange(days, from, Math.min(days.length, from + 40_000));
            String text = Arrays.stream(some)
                    .mapToObj(day -> '"' + LocalDate.ofEpochDay(day).toString() + '"')
                    .collect(Collectors.joining(","));
            assertThat(row("", text).days()).containsExactly(some);
        }
    }

    @Test
    void takesAnyWhiteSpaceAndAnyWayToWriteANumber() {
        Row row = row(" 1 ,\n 2\t,3e0, 40.0E-1 ,5", "\"2024-01-01\" ,\r\n\"2024-01-\\u0030\\u0032\"");

        assertThat(row.values()).containsExactly(1, 2, 3, 4, 5);
        assertThat(row.days()).containsExactly(19_723, 19_724);
    }

    @Test
    void pointsToTheElementThatIsWrong() {
        assertThat(fault("1,2,3,\"x\",5", "").pointer()).isEqualTo("/values/3");
        assertThat(fault("null", "").pointer()).isEqualTo("/values/0");
        assertThat(fault("1,2,{},5", "").pointer()).isEqualTo("/values/2");
        assertThat(fault("", "\"2024-01-01\",\"2024-02-30\"").pointer()).isEqualTo("/days/1");
        assertThat(fault("", "\"2024-01-01\",\"2024-01-02T00:00\"").pointer()).isEqualTo("/days/1");
        assertThat(fault("", "\"0000-01-01\"").code()).isEqualTo("NOT_A_DATE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,", "1,,2", ",1", "01", "1.", ".5", "-", "1 2", "+1", "--1", "1..2", "1.2.3", "0x1", "1,]", "NaN"
            })
    void leavesTheGrammarToTheParser(String values) {
        assertThat(fault(values, "").code()).isEqualTo("MALFORMED_JSON");
    }

    @Test
    void passesOverAByteOrderMark() {
        byte[] body = "\uFEFF{\"values\":[1],\"days\":[],\"after\":2}".getBytes(UTF_8);

        assertThat(reader.read(Row.class, body).after()).isEqualTo(2);
    }
}
