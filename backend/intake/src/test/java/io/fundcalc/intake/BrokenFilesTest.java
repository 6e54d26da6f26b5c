package io.fundcalc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.ProblemCode.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of the folder gives the problem that its line in the table says, and no other. */
class BrokenFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/broken");
    private static final Set<String> QUESTIONS =
            Arrays.stream(QuestionCode.values()).map(Enum::name).collect(Collectors.toSet());

    record Expected(String file, String code, int row, int column) {}

    static List<Expected> table() throws IOException {
        return Files.readAllLines(FOLDER.resolve("expected.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Expected(cells[0], cells[1], Integer.parseInt(cells[2]), Integer.parseInt(cells[3])))
                .toList();
    }

    @Test
    void everyFileStandsInTheTable() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("expected.tsv")))
                    .containsExactlyInAnyOrderElementsOf(
                            table().stream().map(Expected::file).toList())
                    .hasSizeGreaterThanOrEqualTo(40);
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void isToldAsExpected(Expected expected) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(expected.file));
        if (QUESTIONS.contains(expected.code)) {
            asks(Intakes.report(bytes, expected.file, IntakeOptions.NONE), expected);
            return;
        }
        ProblemCode code = ProblemCode.valueOf(expected.code);
        if (code.scope() == Scope.FILE) {
            assertThat(Intakes.refusal(bytes, expected.file).code()).isEqualTo(code);
            return;
        }
        IntakeReport report = Intakes.report(bytes, expected.file, IntakeOptions.NONE);

        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::row, Problem::column)
                .containsExactly(tuple(code, expected.row, expected.column));
        assertThat(report.counts().rejected()).isEqualTo(code.scope() == Scope.ROW ? 1 : 0);
        assertThat(report.rejectedRows().get(expected.row)).isEqualTo(code.scope() == Scope.ROW);
        assertThat(report.problems().first().getFirst().value()).hasSizeLessThanOrEqualTo(81);
    }

    private static void asks(IntakeReport report, Expected expected) {
        assertThat(report.questions())
                .extracting(
                        question -> question.code().name(),
                        question -> question.place().row(),
                        question -> question.place().column())
                .containsExactly(tuple(expected.code, expected.row, expected.column));
        assertThat(report.counts().rejected()).isZero();
    }
}
