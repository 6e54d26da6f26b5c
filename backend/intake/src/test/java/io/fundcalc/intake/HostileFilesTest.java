package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.report.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files made to hurt: each is refused by name, in bounded time and memory. */
class HostileFilesTest {

    private static final String NAMES = Xlsx.row(1, "date", "nav");
    private static final String GOOD = NAMES + Xlsx.row(2, "2024-01-02", "1.1");

    private static ProblemCode refusal(Xlsx workbook) {
        return Intakes.refusal(workbook.bytes(), "file.xlsx").code();
    }

    @Test
    void refusesABombThatInflatesAThousandfold() {
        byte[] bomb = new byte[64 << 20];
        Arrays.fill(bomb, (byte) ' ');
        Xlsx workbook = new Xlsx(GOOD).with("xl/sharedStrings.xml", bomb);
        byte[] bytes = workbook.bytes();

        assertThat(bytes.length).isLessThan(1_000_000);
        assertThat(Intakes.refusal(bytes, "a.xlsx").code())
                .isIn(ProblemCode.INFLATES_TOO_MUCH, ProblemCode.UNSAFE_MARKUP);
    }

    @Test
    void refusesMoreThanAllPartsMayUnpackTo() {
        IntakeLimits limits = new IntakeLimits(50_000_000, 20_000, 1000, 200, 1000, 10, 10);
        StringBuilder rows = new StringBuilder(NAMES);
        for (int i = 2; i < 900; i++) {
            rows.append(Xlsx.row(i, "2024-01-02", "1.1"));
        }

        assertThat(Intakes.refusal(new Xlsx(rows.toString()).bytes(), "a.xlsx", IntakeOptions.NONE, limits)
                        .code())
                .isEqualTo(ProblemCode.INFLATES_TOO_MUCH);
    }

    @Test
    void refusesEntities() {
        Xlsx workbook = new Xlsx(GOOD)
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>" + Xlsx.sheet(GOOD));

        assertThat(refusal(workbook)).isEqualTo(ProblemCode.UNSAFE_MARKUP);
    }

    @Test
    void refusesATagWithoutEnd() {
        String huge = "<row r=\"1\" x=\"" + "y".repeat(2_000_000) + "\"/>";

        assertThat(refusal(new Xlsx(huge))).isEqualTo(ProblemCode.UNSAFE_MARKUP);
    }

    @Test
    void refusesACommentThatHidesMarksWithoutEnd() {
        assertThat(refusal(new Xlsx("<!-- " + "<".repeat(2_000_000) + " -->" + GOOD)))
                .isEqualTo(ProblemCode.UNSAFE_MARKUP);
    }

    @Test
    void refusesACellInTheMillionthColumn() {
        assertThat(refusal(new Xlsx(NAMES + "<row r=\"2\"><c r=\"ZZZ2\"><v>1</v></c></row>")))
                .isEqualTo(ProblemCode.TOO_MANY_COLUMNS);
    }

    @Test
    void refusesRowsThatRunBackwards() {
        assertThat(refusal(new Xlsx(GOOD + Xlsx.row(2, "2024-01-03", "1.2")))).isEqualTo(ProblemCode.DAMAGED_WORKBOOK);
    }

    @Test
    void refusesATextThatIsNotThere() {
        assertThat(refusal(new Xlsx(NAMES + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row>")))
                .isEqualTo(ProblemCode.DAMAGED_WORKBOOK);
    }

    @Test
    void namesMacrosOtherWorkbooksAndArchives() {
        assertThat(refusal(new Xlsx(GOOD).with("xl/vbaProject.bin", "x"))).isEqualTo(ProblemCode.MACRO_WORKBOOK);
        assertThat(Intakes.refusal(new Xlsx(GOOD).bytes(), "a.XLSM").code()).isEqualTo(ProblemCode.MACRO_WORKBOOK);
        assertThat(refusal(new Xlsx(GOOD).with("xl/workbook.bin", "x"))).isEqualTo(ProblemCode.BINARY_WORKBOOK);
        assertThat(refusal(new Xlsx(GOOD).with("content.xml", "<x/>"))).isEqualTo(ProblemCode.OTHER_SPREADSHEET);
        assertThat(refusal(new Xlsx(GOOD).with("word/document.xml", "<x/>"))).isEqualTo(ProblemCode.NOT_A_TABLE);
        assertThat(refusal(new Xlsx(GOOD).without("[Content_Types].xml"))).isEqualTo(ProblemCode.ARCHIVE_FILE);
        assertThat(refusal(new Xlsx(GOOD).without("xl/worksheets/sheet1.xml"))).isEqualTo(ProblemCode.DAMAGED_WORKBOOK);
    }

    @Test
    void refusesAWorkbookCutAnywhere() {
        byte[] whole = new Xlsx(GOOD).bytes();
        for (int length = 30; length < whole.length; length += 37) {
            assertThat(Intakes.refusal(Arrays.copyOf(whole, length), "a.xlsx").code())
                    .isEqualTo(ProblemCode.DAMAGED_WORKBOOK);
        }
    }

    @Test
    void refusesDamageWithinAPart() {
        byte[] bytes = new Xlsx(GOOD).bytes();
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                IntakeReport report = Intakes.read(damaged, "a.xlsx", IntakeOptions.NONE, IntakeLimits.USUAL);
                // Damage outside what is read, or in a name: the value is the one that was written.
                assertThat(given(Intakes.nav(report).unit()).toDouble(0)).isEqualTo(1.1);
            } catch (RefusedFileException e) {
                assertThat(e.code().scope()).isEqualTo(ProblemCode.Scope.FILE);
            }
        }
    }

    @Test
    void refusesTenMegabytesOnOneLine() {
        assertThat(Intakes.refusal("date,nav\n2024-01-02," + "1".repeat(10_000_000))
                        .code())
                .isEqualTo(ProblemCode.ENDLESS_FIELD);
        assertThat(Intakes.refusal("date,nav\n" + "1,".repeat(5_000_000)).code())
                .isEqualTo(ProblemCode.TOO_MANY_COLUMNS);
    }

    @Test
    void refusesAFileBeyondEachLimit() {
        byte[] bytes = "date,nav\n2024-01-02,1\n2024-01-03,1\n2024-01-04,1\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Intakes.refusal(bytes, "a", IntakeOptions.NONE, new IntakeLimits(10, 1, 9, 9, 99, 9, 9))
                        .code())
                .isEqualTo(ProblemCode.FILE_TOO_LARGE);
        assertThat(Intakes.refusal(bytes, "a", IntakeOptions.NONE, new IntakeLimits(999, 1, 2, 9, 99, 9, 9))
                        .code())
                .isEqualTo(ProblemCode.TOO_MANY_ROWS);
        assertThat(Intakes.refusal(bytes, "a", IntakeOptions.NONE, new IntakeLimits(999, 1, 9, 1, 99, 9, 9))
                        .code())
                .isEqualTo(ProblemCode.TOO_MANY_COLUMNS);
    }

    @Test
    void saysThatASheetHasTooManyRowsHoweverItCountsThem() {
        String far = GOOD + "<row r=\"1000000000\"><c r=\"A1000000000\"><v>1</v></c></row>";
        String blank = GOOD + "<row/>".repeat(1_048_576);

        assertThat(refusal(new Xlsx(far))).isEqualTo(ProblemCode.TOO_MANY_ROWS);
        assertThat(refusal(new Xlsx(blank))).isEqualTo(ProblemCode.TOO_MANY_ROWS);
    }
}
