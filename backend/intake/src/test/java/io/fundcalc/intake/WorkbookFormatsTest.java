package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.given;
import static io.fundcalc.intake.Intakes.nav;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell of a workbook shows, and the sheets beside the one that is read. */
class WorkbookFormatsTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** A workbook whose style 1 has a format of its own. */
    private static Xlsx styled(String format, String rows) {
        return new Xlsx(rows)
                .with(
                        "xl/styles.xml",
                        "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\""
                                + format.replace("\"", "&quot;")
                                + "\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
                                + "<xf numFmtId=\"170\"/></cellXfs></styleSheet>");
    }

    private static String cell(String value) {
        return "<c r=\"@\" s=\"1\"><v>" + value + "</v></c>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "0.00%|0.015|0.015",
                "0.00\"%\"|1.5|0.015",
                "0.00\\%|1.5|0.015",
                "[Red]0.00%;[Green]-0.00%|0.015|0.015",
                "0.00\"％涨\"|0.015|0.015"
            })
    void readsPercentagesThatTheFormatOnlyWrites(String format, String stored, double ratio) {
        String rows = Xlsx.row(1, "date", "nav", "daily return")
                + Xlsx.row(2, "2024-01-02", "1.0", "")
                + Xlsx.row(3, "2024-01-03", "1.015", cell(stored));
        IntakeReport report =
                Intakes.report(styled(format, rows).bytes(), "a.xlsx", IntakeOptions.NONE.withPercent(false));

        assertThat(given(nav(report).published()).toDouble(1)).isEqualTo(ratio);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "#,##0.00\"万元\"|1.5|15000",
                "0.00\"亿\"|2|200000000",
                "0!.0000\"万\"|15000|15000",
                "0.0,\"万\"|15000|15000",
                "#,##0.00\\ \"€\"|1.5|1.5",
                "General|1.5|1.5",
                "\"¥\"#,##0.00|1.5|1.5"
            })
    void readsTheUnitThatTheFormatWrites(String format, String stored, double value) {
        String rows = Xlsx.row(1, "date", "nav") + Xlsx.row(2, "2024-01-02", cell(stored));

        assertThat(given(nav(Intakes.report(styled(format, rows).bytes(), "a.xlsx", IntakeOptions.NONE))
                                .unit())
                        .toDouble(0))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"yyyy\\-mm\\-dd,45293", "[$-804]yyyy\"年\"m\"月\"d\"日\",45293", "d-mmm-yy,45293.75", "m/d/yyyy h:mm,45293"
    })
    void tellsADateThatStandsAmongTheValues(String format, String stored) {
        String rows = Xlsx.row(1, "date", "nav")
                + Xlsx.row(2, "2024-01-02", "1.04")
                + Xlsx.row(3, "2024-01-03", cell(stored));
        IntakeReport report = Intakes.report(styled(format, rows).bytes(), "a.xlsx", IntakeOptions.NONE);

        // 45293 is 2024-01-02.
        assertThat(report.problems().first())
                .extracting(Problem::row, Problem::value, Problem::code)
                .containsExactly(tuple(3, "2024-01-02", ProblemCode.NUMBER_UNREADABLE));
    }

    @Test
    void keepsTheZerosThatTheFormatShows() {
        String rows = Xlsx.row(1, "fund", "date", "nav") + Xlsx.row(2, cell("1"), "2024-01-02", "1.04");

        assertThat(nav(Intakes.report(styled("000000", rows).bytes(), "a.xlsx", IntakeOptions.NONE))
                        .fund())
                .isEqualTo("000001");
    }

    @Test
    void asksAboutFurtherSheetsThatHoldATable() {
        String table = Xlsx.row(1, "date", "nav") + Xlsx.row(2, "2024-01-02", "1.1") + Xlsx.row(3, "2024-01-03", "1.2");
        Xlsx workbook = new Xlsx(table)
                .workbook(
                        "",
                        "<sheet name=\"000001\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"000002\" sheetId=\"2\""
                                + " r:id=\"rId2\"/>")
                .with("xl/worksheets/sheet2.xml", Xlsx.sheet(table.replace("1.1", "3.1")));
        IntakeReport asked = Intakes.report(workbook.bytes(), "a.xlsx", IntakeOptions.NONE);

        assertThat(asked.questions())
                .extracting(Question::code, Question::args)
                .containsExactly(tuple(QuestionCode.SHEETS_LEFT_OUT, List.of("000001", "000002", 1)));
        IntakeOptions second = asked.questions().getFirst().answers().getFirst().options();
        IntakeReport answered = Intakes.report(workbook.bytes(), "a.xlsx", second);
        assertThat(answered.questions()).isEmpty();
        assertThat(given(nav(answered).unit()).toDouble(0)).isEqualTo(3.1);

        Xlsx notes = workbook.with(
                "xl/worksheets/sheet2.xml", Xlsx.sheet(Xlsx.row(1, "Notes", "") + Xlsx.row(2, "Source", "registrar")));
        assertThat(Intakes.report(notes.bytes(), "a.xlsx", IntakeOptions.NONE).questions())
                .isEmpty();
    }
}
