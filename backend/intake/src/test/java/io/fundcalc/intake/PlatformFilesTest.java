package io.fundcalc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.intake.content.NavContent;
import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.content.ReturnContent;
import io.fundcalc.intake.content.ReturnHistory;
import io.fundcalc.intake.content.Transaction;
import io.fundcalc.intake.content.TransactionContent;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.report.Column;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exports of brokers, registrars, associations and platforms, rebuilt small with numbers of our own: each is read right, or
 * asked about. The table says what is written in each file; blanks of names are written as underscores.
 */
class PlatformFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/platforms");

    static Stream<List<String>> files() throws IOException {
        return Files.readAllLines(FOLDER.resolve("expected.tsv"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split("\t", -1)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadRightOrAskedAbout(List<String> expected) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(expected.getFirst()));
        if (expected.get(1).equals("refused")) {
            assertThat(Intakes.refusal(bytes, expected.getFirst()).code()).hasToString(expected.get(2));
            return;
        }
        IntakeReport report = Intakes.report(bytes, expected.getFirst(), IntakeOptions.NONE);

        assertThat(report.kind()).hasToString(expected.get(1));
        assertThat(report.counts().accepted()).hasToString(expected.get(2));
        assertThat(report.counts().rejected()).isZero();
        for (String role :
                expected.get(3).equals("-") ? new String[0] : expected.get(3).split(" ", -1)) {
            assertThat(report.columns().stream().map(PlatformFilesTest::named)).contains(role);
        }
        assertThat(first(report)).isEqualTo(expected.get(4));
        assertThat(report.questions())
                .extracting(question -> question.code().name())
                .isEqualTo(expected.get(5).equals("-") ? List.of() : List.of(expected.get(5)));
    }

    private static String named(Column column) {
        return column.role() + "=" + column.header().replace(' ', '_');
    }

    private static String first(IntakeReport report) {
        return switch (report.content()) {
            case NavContent navs -> {
                NavHistory history = navs.histories().getFirst();
                yield LocalDate.ofEpochDay(history.days()[0]) + " "
                        + plain(Intakes.given(history.unit()).get(0));
            }
            case ReturnContent returns -> {
                ReturnHistory history = returns.histories().getFirst();
                yield LocalDate.ofEpochDay(history.days()[0]) + " "
                        + plain(history.returns().get(0));
            }
            case TransactionContent acts -> {
                Transaction act = acts.row(0);
                yield Stream.of(
                                act.date().toString(),
                                act.type().name(),
                                act.fund().isEmpty() ? "-" : act.fund().replace(' ', '_'),
                                plain(act.shares()),
                                plain(act.amount()))
                        .collect(Collectors.joining(" "));
            }
        };
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "-" : number.toPlainString();
    }
}
