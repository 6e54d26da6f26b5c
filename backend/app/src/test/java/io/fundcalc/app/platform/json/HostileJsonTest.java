package io.fundcalc.app.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of few bytes that a parser makes much of: names, tokens, texts and numbers without end. */
class HostileJsonTest {

    private final RequestReader reader = new RequestReader();

    record Numbers(double[] values, @Nullable List<String> names) {}

    private void assertBeyond(String body, String code, Object... limits) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> reader.read(Numbers.class, body.getBytes(StandardCharsets.UTF_8)))
                .satisfies(thrown -> {
                    assertThat(thrown.type()).isEqualTo(ProblemType.TOO_LARGE);
                    Fault fault = thrown.faults().getFirst();
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.arguments()).isEqualTo(List.of(limits));
                });
    }

    /** Half a million distinct names with their values are a million tokens and the brackets around them. */
    @ParameterizedTest
    @ValueSource(strings = {"{%s}", "{\"x\": {%s}, \"values\": [1]}", "{\"values\": [1], \"x\": [{%s}]}"})
    void refusesNamesWithoutEnd(String body) {
        String names = IntStream.range(0, 500_000)
                .mapToObj(i -> '"' + Integer.toString(i, 36) + "\":0")
                .collect(Collectors.joining(","));

        assertBeyond(body.replace("%s", names), "TOO_MANY_TOKENS", 1_000_000L);
    }

    @Test
    void refusesValuesWithoutEndWhereNobodyLooksForThem() {
        assertBeyond("{\"x\": [" + "\"a\",".repeat(1_000_000) + "1]}", "TOO_MANY_TOKENS", 1_000_000L);
    }

    @Test
    void namesTheLimitsOfTextsNumbersAndNames() {
        Object[] limits = {20_000, 400, 200};

        assertBeyond("{\"names\": [\"" + "a".repeat(20_001) + "\"]}", "BEYOND_TEXT_LIMITS", limits);
        assertBeyond("{\"values\": [" + "1".repeat(401) + "]}", "BEYOND_TEXT_LIMITS", limits);
        assertBeyond("{\"" + "n".repeat(201) + "\": 1}", "BEYOND_TEXT_LIMITS", limits);
    }

    /** Forty thousand values, each of which the parser reads as a token of its own. */
    @Test
    void readsAsManyValuesAsARequestMayHoldHoweverTheyAreWritten() {
        String body = "{\"values\": [\n" + "1e0,\n".repeat(RequestReader.MOST_VALUES - 1) + "1e0\n]}";

        assertThat(reader.read(Numbers.class, body.getBytes(StandardCharsets.UTF_8))
                        .values())
                .hasSize(RequestReader.MOST_VALUES);
    }
}
