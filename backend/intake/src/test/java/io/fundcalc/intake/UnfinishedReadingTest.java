package io.fundcalc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.UnfinishedReading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A refusal after the file was looked into says how far the reading came. */
class UnfinishedReadingTest {

    private static final String NO_DATES = "title\nwhen,nav,累计净值\nfirst,1.1,2.1\nsecond,1.2,2.2\n";

    private static UnfinishedReading reading(RefusedFileException refused) {
        return Objects.requireNonNull(refused.reading());
    }

    private static RefusedFileException refusal(String text, IntakeOptions options) {
        return Intakes.refusal(text.getBytes(StandardCharsets.UTF_8), "a.csv", options, IntakeLimits.USUAL);
    }

    private static IntakeOptions roles(Map<Integer, ColumnRole> roles) {
        return IntakeOptions.NONE.withRoles(roles);
    }

    private static String value(UnfinishedReading reading, Guess.Topic topic) {
        return reading.guesses().stream()
                .filter(guess -> guess.topic() == topic)
                .map(Guess::value)
                .findFirst()
                .orElse("");
    }

    @Test
    void namesTheRowsOfWhichNoneCouldBeAccepted() {
        RefusedFileException refused = Intakes.refusal("date,nav\n2024-02-30,1.1\n2024-02-31,1.2\n");

        assertThat(refused.code()).isEqualTo(ProblemCode.NOTHING_ACCEPTED);
        assertThat(reading(refused).problems().first())
                .extracting(Problem::row, Problem::column, Problem::value, Problem::code)
                .containsExactly(
                        tuple(2, 0, "2024-02-30", ProblemCode.DATE_IMPOSSIBLE),
                        tuple(3, 0, "2024-02-31", ProblemCode.DATE_IMPOSSIBLE));
        assertThat(reading(refused).preview())
                .containsExactly(List.of("date", "nav"), List.of("2024-02-30", "1.1"), List.of("2024-02-31", "1.2"));
    }

    @Test
    void tellsTheColumnsWhereOneIsMissing() {
        RefusedFileException refused = Intakes.refusal(NO_DATES);

        assertThat(refused.code()).isEqualTo(ProblemCode.NO_DATE_COLUMN);
        assertThat(value(reading(refused), Guess.Topic.KIND)).isEqualTo("NAV");
        assertThat(reading(refused).columns())
                .extracting(Column::header, Column::role)
                .containsExactly(
                        tuple("when", ColumnRole.IGNORED),
                        tuple("nav", ColumnRole.UNIT_NAV),
                        tuple("累计净值", ColumnRole.CUMULATIVE_NAV));
        assertThat(value(reading(refused), Guess.Topic.ENCODING)).isEqualTo("UTF-8");
        assertThat(value(reading(refused), Guess.Topic.HEADER_ROW)).isEqualTo("2");
        assertThat(reading(refused).problems().total()).isZero();
        assertThat(reading(refused).preview()).startsWith(List.of("when", "nav", "累计净值"));
    }

    @Test
    void tellsWhatACombinationOfChoicesWouldBeMadeFrom() {
        Map<Integer, ColumnRole> twice = Map.of(0, ColumnRole.DATE, 1, ColumnRole.DATE);

        RefusedFileException refused = refusal(NO_DATES, roles(twice));
        assertThat(refused.code()).isEqualTo(ProblemCode.ROLE_TWICE);
        assertThat(reading(refused).columns()).hasSize(3);
        refused = refusal(NO_DATES, roles(Map.of(9, ColumnRole.DATE)));
        assertThat(refused.code()).isEqualTo(ProblemCode.NO_SUCH_COLUMN);
        assertThat(reading(refused).columns()).hasSize(3);
    }

    @Test
    void showsTheLinesOfATextWithoutATable() {
        RefusedFileException refused = Intakes.refusal("only words\nand more of them\n");

        assertThat(refused.code()).isEqualTo(ProblemCode.NOT_A_TABLE);
        assertThat(reading(refused).preview()).containsExactly(List.of("only words"), List.of("and more of them"));
        assertThat(reading(refused).columns()).isEmpty();
        assertThat(value(reading(refused), Guess.Topic.DELIMITER)).isEqualTo(",");
        assertThat(reading(refused).guesses())
                .filteredOn(guess -> guess.topic() == Guess.Topic.DELIMITER)
                .extracting(Guess::confidence)
                .containsExactly(0.0);
    }

    @Test
    void offersTheOtherSheetsWhereTheChosenOneIsEmpty() {
        byte[] workbook = new Xlsx(Xlsx.row(1, "date", "nav") + Xlsx.row(2, "2024-01-02", "1.1"))
                .workbook(
                        "",
                        "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"T\" sheetId=\"2\" r:id=\"rId2\"/>")
                .with("xl/worksheets/sheet2.xml", Xlsx.sheet(""))
                .bytes();
        IntakeOptions options = IntakeOptions.NONE.withSheet("T");

        RefusedFileException refused = Intakes.refusal(workbook, "a.xlsx", options, IntakeLimits.USUAL);

        assertThat(refused.code()).isEqualTo(ProblemCode.EMPTY_FILE);
        assertThat(reading(refused).guesses())
                .filteredOn(guess -> guess.topic() == Guess.Topic.SHEET)
                .extracting(Guess::value, Guess::alternatives)
                .containsExactly(tuple("T", List.of("S")));
    }

    @Test
    void tellsNothingOfWhatWasNotLookedInto() {
        assertThat(Intakes.refusal("%PDF-1.7\n").reading()).isNull();
    }

    @Test
    void saysThatNamesStandThereWithoutRows() {
        RefusedFileException refused = Intakes.refusal("date,nav\n合计,\n");

        assertThat(refused.code()).isEqualTo(ProblemCode.NO_ROWS);
        assertThat(refused.args()).containsExactly(1);
        assertThat(reading(refused).columns()).hasSize(2);
    }
}
