package io.fundcalc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.fundcalc.intake.report.ProblemCode;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts whose rows have columns without end, or cells without end: refused after a little, whatever their size. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileHeadersTest {

    private static final String ROWS = "\n2024-01-02,1.1\n2024-01-03,1.2\n";
    private static final int MEGABYTE = 1 << 20;

    /** What a reading may allocate altogether, whatever the size of the file. */
    private static final long MOST_ALLOCATED = 160L * MEGABYTE;

    static Stream<Arguments> files() {
        String good = "date,nav" + ROWS;
        return Stream.of(
                Arguments.of("columns within the beginning", columns(60_000, i -> "c") + ROWS, many()),
                Arguments.of("empty columns", "date,nav" + ",".repeat(400_000) + ROWS, many()),
                Arguments.of("distinct names", columns(400_000, i -> "name of a column " + i) + ROWS, many()),
                Arguments.of("quoted names", columns(400_000, i -> "\"name, " + i + "\"") + ROWS, many()),
                Arguments.of("another delimiter", columns(400_000, i -> "n" + i).replace(',', ';') + ROWS, many()),
                Arguments.of("known names", columns(400_000, i -> "nav") + ROWS, many()),
                Arguments.of("a row below", good + columns(400_000, i -> "1.1") + "\n", many()),
                Arguments.of("a row far below", good.repeat(20_000) + columns(400_000, i -> "1.1"), many()),
                Arguments.of("a long name", "date,nav," + "n".repeat(8 * MEGABYTE) + ROWS, endless()),
                Arguments.of("a long quoted name", "date,nav,\"" + "n\n".repeat(4 * MEGABYTE) + "\"" + ROWS, endless()),
                Arguments.of("a long first name", "n".repeat(300_000) + ",nav" + ROWS, ProblemCode.NOT_A_TABLE),
                Arguments.of("a long cell below", good + "2024-01-04," + "1".repeat(8 * MEGABYTE) + "\n", endless()));
    }

    private static ProblemCode many() {
        return ProblemCode.TOO_MANY_COLUMNS;
    }

    private static ProblemCode endless() {
        return ProblemCode.ENDLESS_FIELD;
    }

    private static String columns(int count, IntFunction<String> name) {
        return "date,nav," + IntStream.range(0, count).mapToObj(name).collect(Collectors.joining(","));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void refusesWhatHasNoEnd(String kind, String text, ProblemCode code) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThat(Intakes.refusal(bytes, "file.csv").code()).isEqualTo(code);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
    }
}
