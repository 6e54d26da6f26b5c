package io.fundcalc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.report.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that try to fill a table of a parser: names of markup, entries of the archive, sheets and relations. */
class HostileTablesTest {

    private static final String GOOD = Xlsx.row(1, "date", "nav") + Xlsx.row(2, "2024-01-02", "1.1");
    private static final int MANY = 20_000;

    private static ProblemCode refusal(Xlsx workbook) {
        return Intakes.refusal(workbook.bytes(), "file.xlsx").code();
    }

    private static String repeated(int times, IntFunction<String> each) {
        return IntStream.range(0, times).mapToObj(each).collect(Collectors.joining());
    }

    /** Each number sign stands for a number that is never the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<n#/>",
                "<x n#='1'/>",
                "<p#:x xmlns:p#='u'/>",
                "<x xmlns:p='u#'/>",
                "<x xmlns='u#'/>",
                "<p:n# xmlns:p='u'/>",
                "<x p:n#='1' xmlns:p='u'/>",
                "<?n# x?>"
            })
    void refusesDistinctNamesWithoutEnd(String markup) {
        String names = repeated(MANY, i -> markup.replace("#", Integer.toString(i)));

        assertThat(refusal(new Xlsx("<x>" + names + "</x>" + GOOD))).isEqualTo(ProblemCode.UNSAFE_MARKUP);
        assertThat(refusal(new Xlsx(GOOD).strings("<x>" + names + "</x>"))).isEqualTo(ProblemCode.UNSAFE_MARKUP);
        assertThat(refusal(new Xlsx(GOOD).with("xl/styles.xml", "<x>" + names + "</x>")))
                .isEqualTo(ProblemCode.UNSAFE_MARKUP);
    }

    /** Two hundred names, as many as a part of Excel has, however often they come. */
    @Test
    void readsTheSameNamesAgainAndAgain() {
        String names = repeated(MANY, i -> "<n" + i % 200 + " a" + i % 200 + "='1'/>");

        assertThat(Intakes.report(new Xlsx("<x>" + names + "</x>" + GOOD).bytes(), "a.xlsx", IntakeOptions.NONE)
                        .counts()
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void refusesRelationsAndSheetsWithoutEnd() {
        String relations = "<Relationships>"
                + repeated(MANY, i -> "<Relationship Id='r" + i + "' Target='" + "t".repeat(100) + i + "' Type='x'/>")
                + "</Relationships>";
        String sheets = repeated(100, i -> "<sheet name='" + "n".repeat(20_000) + i + "' sheetId='1' r:id='rId1'/>");

        assertThat(refusal(new Xlsx(GOOD).with("xl/_rels/workbook.xml.rels", relations)))
                .isEqualTo(ProblemCode.UNSAFE_MARKUP);
        assertThat(refusal(new Xlsx(GOOD).workbook("", sheets))).isEqualTo(ProblemCode.UNSAFE_MARKUP);
    }

    /** The false record stands where a reader from the back meets it first; the true one tells of a huge directory. */
    @Test
    void refusesADirectoryThatHidesBehindAFalseEndRecord() {
        Xlsx workbook = new Xlsx(GOOD);
        for (int i = 0; i < 10_001; i++) {
            workbook.with("n" + i, "");
        }

        assertThat(Intakes.refusal(withFalseEnd(workbook.bytes()), "a.xlsx").code())
                .isEqualTo(ProblemCode.INFLATES_TOO_MUCH);
    }

    /** An archive whose comment is an end record of one entry, followed by a byte, so that it does not end the file. */
    private static byte[] withFalseEnd(byte[] zip) {
        int commentLength = 23;
        ByteBuffer bytes = ByteBuffer.allocate(zip.length + commentLength).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(zip).putShort(zip.length - 2, (short) commentLength);
        bytes.put(new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 1, 0, 1, 0});
        bytes.putInt(46).putInt(0).putShort((short) 0).put((byte) 0);
        return bytes.array();
    }

    @Test
    void readsAnArchiveWithACommentThatLooksLikeAnEndRecord() {
        assertThat(Intakes.report(withFalseEnd(new Xlsx(GOOD).bytes()), "a.xlsx", IntakeOptions.NONE)
                        .counts()
                        .accepted())
                .isEqualTo(1);
    }

    /** An empty text takes a place in the list of texts like any other, first or where a chunk of characters is full. */
    @Test
    void readsEmptySharedTexts() {
        String chunk = "<si><t>" + "x".repeat(64 << 10) + "</t></si>";
        String cells = Xlsx.row(1, "<c r=\"@\" t=\"s\"><v>1</v></c>", "<c r=\"@\" t=\"s\"><v>2</v></c>")
                + Xlsx.row(
                        2, "2024-01-02", "1.1", "<c r=\"@\" t=\"s\"><v>0</v></c>", "<c r=\"@\" t=\"s\"><v>7</v></c>");
        Xlsx workbook = new Xlsx(cells)
                .strings("<si><t/></si><si><t>date</t></si><si><t>nav</t></si>" + "<si><t>x</t></si>"
                        + "<si/>".repeat(5));
        Xlsx full = new Xlsx(cells)
                .strings("<si><t/></si><si><t>date</t></si><si><t>nav</t></si>" + "<si><t>" + "x".repeat((64 << 10) - 7)
                        + "</t></si>" + chunk.repeat(3) + "<si/>".repeat(5));

        assertThat(Intakes.nav(Intakes.report(workbook.bytes(), "a.xlsx", IntakeOptions.NONE))
                        .days())
                .hasSize(1);
        assertThat(Intakes.nav(Intakes.report(full.bytes(), "a.xlsx", IntakeOptions.NONE))
                        .days())
                .hasSize(1);
    }
}
