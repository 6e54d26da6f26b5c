package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.given;
import static io.fundcalc.intake.Intakes.nav;
import static io.fundcalc.intake.Intakes.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.option.CellEdit;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells that the owner corrects are read instead of what the file holds. */
class CorrectedCellsTest {

    private static final String FILE =
            "date,nav,note\r\n2024-01-02,1.0,\"a \"\"b\"\", c\"\r\n\"2024-01-03\",abc,\"two\nlines\"\r\n2024-02-30,1.2,\r\n";

    private static IntakeOptions edits(CellEdit... edits) {
        return IntakeOptions.NONE.withEdits(List.of(edits));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsTheCorrectionInPlaceOfTheCell() {
        // The third row of the file spans lines 3 and 4, so the next one begins on line 5.
        IntakeReport report = report(FILE, edits(new CellEdit(5, 0, "2024-01-04"), new CellEdit(3, 1, "1.1")));

        assertThat(given(nav(report).unit()).toDoubles()).containsExactly(1.0, 1.1, 1.2);
        assertThat(report.to()).isEqualTo(LocalDate.of(2024, 1, 4));
        assertThat(report.problems().total()).isZero();
        assertThat(report.preview().get(2)).startsWith("2024-01-03", "1.1");
    }

    @Test
    void keepsTheEncodingAndTheRowNumbersOfTheFile() {
        byte[] file =
                "净值日期;单位净值\n2024-01-02;1,0\n2024-01-03;abc\n2024-01-04;def\n".getBytes(Charset.forName("GB18030"));

        IntakeReport report = report(file, "a.csv", edits(new CellEdit(3, 1, "1,1")));

        assertThat(Intakes.guess(report, Guess.Topic.ENCODING).value()).isEqualTo("GB18030");
        assertThat(given(nav(report).unit()).toDoubles()).containsExactly(1.0, 1.1);
        assertThat(report.problems().first())
                .extracting(Problem::row, Problem::value)
                .containsExactly(tuple(4, "def"));
    }

    @Test
    void fillsInCellsThatTheRowLeavesOut() {
        byte[] workbook = new Xlsx(Xlsx.row(1, "date", "code", "nav")
                        + Xlsx.row(2, "", "000001", "1.0")
                        + Xlsx.row(3, "2024-01-03", "000001", "<c r=\"@\" t=\"e\"><v>#N/A</v></c>")
                        + Xlsx.row(4, "2024-01-04", "000001"))
                .bytes();
        CellEdit[] edits = {new CellEdit(2, 0, "2024-01-02"), new CellEdit(3, 2, "1.1"), new CellEdit(4, 2, "1.2")};

        assertThat(Intakes.refusal(workbook, "a.xlsx").code()).isEqualTo(ProblemCode.NOTHING_ACCEPTED);
        IntakeReport report = report(workbook, "a.xlsx", edits(edits));

        assertThat(given(nav(report).unit()).toDoubles()).containsExactly(1.0, 1.1, 1.2);
        assertThat(report("date,code,nav\n2024-01-02,1,1.0\n2024-01-03,1\n", edits(new CellEdit(3, 2, "1.1")))
                        .counts()
                        .accepted())
                .isEqualTo(2);
    }

    @Test
    void changesNothingWhereThereIsNoSuchRow() {
        assertThat(report(
                                "date,nav\n2024-01-02,1.0\n\n2024-01-04,1.2\n",
                                edits(new CellEdit(3, 1, "9"), new CellEdit(99, 0, "x")))
                        .counts())
                .isEqualTo(
                        report("date,nav\n2024-01-02,1.0\n\n2024-01-04,1.2\n").counts());
    }

    @Test
    void emptiesACell() {
        IntakeReport report = report("date,nav,日增长率\n2024-01-02,1.0,x\n", edits(new CellEdit(2, 2, "")));

        assertThat(report.problems().total()).isZero();
    }

    @Test
    void isAnotherReadingForOtherCorrections() {
        byte[] file = utf8("date,nav\n2024-01-02,1.0\n2024-01-03,1.1\n");
        String none = report(file, "a.csv", IntakeOptions.NONE).fingerprint();
        String one = report(file, "a.csv", edits(new CellEdit(2, 1, "2"))).fingerprint();
        String two = report(file, "a.csv", edits(new CellEdit(2, 1, "2"), new CellEdit(3, 1, "3")))
                .fingerprint();
        String turned = report(file, "a.csv", edits(new CellEdit(3, 1, "3"), new CellEdit(2, 1, "2")))
                .fingerprint();
        // A value that spells out a second correction is still one value.
        String posing =
                report(file, "a.csv", edits(new CellEdit(2, 5, "2|3,1,1,3"))).fingerprint();
        String posed = report(file, "a.csv", edits(new CellEdit(2, 5, "2"), new CellEdit(3, 1, "3")))
                .fingerprint();

        assertThat(List.of(none, one, two)).doesNotHaveDuplicates();
        assertThat(turned).isEqualTo(two);
        assertThat(posing).isNotEqualTo(posed);
    }
}
