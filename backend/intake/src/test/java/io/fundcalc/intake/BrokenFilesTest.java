package io.fundcalc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.ProblemCode.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of the folder gives the problem that its line in the table says, and no other. */
class BrokenFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/broken");

    record Expected(String file, ProblemCode code, int row, int column) {}

    static List<Expected> table() throws IOException {
        return Files.readAllLines(FOLDER.resolve("expected.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Expected(
                        cells[0],
                        ProblemCode.valueOf(cells[1]),
                        Integer.parseInt(cells[2]),
                        Integer.parseInt(cells[3])))
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
        if (expected.code.scope() == Scope.FILE) {
            assertThat(Intakes.refusal(bytes, expected.file).code()).isEqualTo(expected.code);
            return;
        }
        IntakeReport report = Intakes.report(bytes, expected.file, IntakeOptions.NONE);

        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::row, Problem::column)
                .containsExactly(tuple(expected.code, expected.row, expected.column));
        assertThat(report.counts().rejected()).isEqualTo(expected.code.scope() == Scope.ROW ? 1 : 0);
        assertThat(report.rejectedRows().get(expected.row)).isEqualTo(expected.code.scope() == Scope.ROW);
        assertThat(report.problems().first().getFirst().value()).hasSizeLessThanOrEqualTo(81);
    }
}
