package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.given;
import static io.fundcalc.intake.Intakes.guess;
import static io.fundcalc.intake.Intakes.nav;
import static io.fundcalc.intake.Intakes.report;
import static io.fundcalc.intake.Intakes.transactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.report.Guess.Topic;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class WorkbookIntakeTest {

    private static final String NAMES = Xlsx.row(1, "date", "nav");

    private static IntakeReport read(Xlsx workbook) {
        return report(workbook.bytes(), "file.xlsx", IntakeOptions.NONE);
    }

    @Test
    void readsWhatAnotherWriterWrote() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "witness", "1.0")) {
            workbook.newWorksheet("说明").value(0, 0, "只是说明");
            Worksheet sheet = workbook.newWorksheet("净值");
            String[] names = {"净值日期", "单位净值", "日增长率", "基金代码"};
            for (int i = 0; i < names.length; i++) {
                sheet.value(2, i, names[i]);
            }
            sheet.value(3, 0, LocalDate.of(2024, 1, 2));
            sheet.style(3, 0).format("yyyy-mm-dd").set();
            sheet.value(3, 1, 1.1);
            sheet.value(3, 2, 0.0);
            sheet.value(3, 3, "000001");
            sheet.value(4, 0, LocalDate.of(2024, 1, 3));
            sheet.style(4, 0).format("yyyy-mm-dd").set();
            sheet.value(4, 1, 1.1 * 1.1);
            sheet.value(4, 2, 0.1);
            sheet.style(4, 2).format("0.00%").set();
            sheet.value(4, 3, "000001");
        }
        IntakeReport report = report(bytes.toByteArray(), "a.xlsx", IntakeOptions.NONE);
        NavHistory nav = nav(report);

        assertThat(guess(report, Topic.SHEET).value()).isEqualTo("净值");
        assertThat(nav.days()[0]).isEqualTo(LocalDate.of(2024, 1, 2).toEpochDay());
        // The double 1.2100000000000002 is shown, and meant, as 1.21.
        assertThat(given(nav.unit()).get(1)).isEqualByComparingTo("1.21");
        assertThat(given(nav.published()).get(1)).isEqualByComparingTo("0.1");
        assertThat(report.problems().total()).isZero();
        assertThat(nav.fund()).isEqualTo("000001");
    }

    @Test
    void readsDayNumbersOfBothSystems() {
        String rows = NAMES + Xlsx.row(2, "45293", "1.1") + Xlsx.row(3, "20240103", "1.2");
        Xlsx since1904 = new Xlsx(NAMES + Xlsx.row(2, "43831", "1.1"))
                .workbook("date1904=\"1\"", "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/>");

        assertThat(read(new Xlsx(rows)).from()).isEqualTo("2024-01-02");
        assertThat(read(new Xlsx(rows)).to()).isEqualTo("2024-01-03");
        assertThat(read(since1904).from()).isEqualTo("2024-01-02");
    }

    @Test
    void takesAFormulaOnlyWithItsValue() {
        IntakeReport report = read(new Xlsx(NAMES
                + Xlsx.row(2, "2024-01-02", "<c r=\"@\"><f>1+1</f><v>2</v></c>")
                + Xlsx.row(3, "2024-01-03", "<c r=\"@\"><f>1+1</f></c>")
                + Xlsx.row(4, "2024-01-04", "<c r=\"@\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")));

        assertThat(report.counts().accepted()).isEqualTo(1);
        assertThat(report.problems().first())
                .extracting(Problem::row, Problem::code, Problem::value)
                .containsExactly(
                        tuple(3, ProblemCode.FORMULA_WITHOUT_VALUE, ""), tuple(4, ProblemCode.CELL_ERROR, "#DIV/0!"));
    }

    @Test
    void joinsRichTextAndLeavesOutItsPronunciation() {
        Xlsx workbook = new Xlsx(Xlsx.row(1, "<c r=\"@\" t=\"s\"><v>0</v></c>", "<c r=\"@\" t=\"s\"><v>1</v></c>")
                        + Xlsx.row(2, "2024-01-02", "1.1"))
                .strings("<si><r><t>净值</t></r><r><t>日期</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>"
                        + "<si><t>单位净值</t></si>");

        assertThat(read(workbook).columns().getFirst().header()).isEqualTo("净值日期");
    }

    @Test
    void readsTheSheetThatTheOwnerNames() {
        Xlsx workbook = new Xlsx(NAMES + Xlsx.row(2, "2024-01-02", "1.1"))
                .workbook(
                        "",
                        "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"T\" sheetId=\"2\" r:id=\"rId2\"/>")
                .with("xl/worksheets/sheet2.xml", Xlsx.sheet(NAMES + Xlsx.row(2, "2024-01-02", "7")));
        IntakeOptions options = IntakeOptions.NONE.withSheet("T");

        assertThat(given(nav(read(workbook)).unit()).toDouble(0)).isEqualTo(1.1);
        assertThat(given(nav(report(workbook.bytes(), "a.xlsx", options)).unit())
                        .toDouble(0))
                .isEqualTo(7);
    }

    @Test
    void readsStatementsWithGaps() {
        IntakeReport report = read(new Xlsx(Xlsx.row(1, "确认日期", "业务类型", "基金代码", "确认份额", "确认金额")
                + Xlsx.row(2, "2024-01-02", "申购", "1", "", "1000.5")
                + Xlsx.row(5, "2024-01-03", "赎回", "1", "100", "")));

        assertThat(transactions(report).funds()).containsExactly("000001");
        assertThat(transactions(report).row(0).shares()).isNull();
        assertThat(transactions(report).row(0).amount()).isEqualByComparingTo("1000.5");
        assertThat(transactions(report).row(1).shares()).isEqualByComparingTo("100");
    }

    @Test
    void neverFollowsWhatLeadsOutOfTheFile() {
        Xlsx workbook = new Xlsx(NAMES + Xlsx.row(2, "2024-01-02", "1.1"))
                .with("../../../etc/evil.xml", "out")
                .with("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                .with(
                        "xl/externalLinks/_rels/externalLink1.xml.rels",
                        "<Relationships><Relationship TargetMode=\"External\" Target=\"http://127.0.0.1:1/\"/></Relationships>");

        assertThat(read(workbook).counts().accepted()).isEqualTo(1);
    }
}
