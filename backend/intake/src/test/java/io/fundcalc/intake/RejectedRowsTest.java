package io.fundcalc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.intake.option.IntakeOptions;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectedRowsTest {

    @TempDir
    Path folder;

    private String rejected(String text) throws IOException, RefusedFileException {
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        Source source = new Source(file, "a.csv");
        IntakeReport report = FileIntake.read(source, IntakeOptions.NONE);
        StringWriter written = new StringWriter();
        RejectedRows.write(source, IntakeOptions.NONE, report, row -> row == 0 ? "why" : "row " + row, written);
        return written.toString();
    }

    @Test
    void writesTheRowsThatWereLeftOutWithTheirReason() throws Exception {
        assertThat(rejected("title\ndate,nav\n2024-01-02,1.1\n2024-01-03,abc\n2024-01-04,1.2\n2024-01-05,0\n"))
                .isEqualTo("date,nav,why\r\n2024-01-03,abc,row 4\r\n2024-01-05,0,row 6\r\n");
    }

    @Test
    void leavesNothingForASpreadsheetToCompute() throws Exception {
        assertThat(rejected("date,nav,基金名称\n2024-01-02,1.1,abcdef\n2024-01-03,-1.5,\"=cmd|' /C calc'!A0\"\n"))
                .contains("2024-01-03,-1.5,'=cmd|' /C calc'!A0,row 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd",
                "-cmd",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "-1+1|cmd",
                "＝1+1",
                "＋cmd",
                "－cmd",
                "＠SUM(A1)",
                "  =1+1",
                "\u3000＝1",
                "\u00a0@x",
                "\u200b=1",
                " \n=1",
                " \r+1",
                "－1.5",
                "\tabc",
                "\u2003=1",
                "\u2028+cmd",
                "\u202e=1",
                "\u2067\u200b -cmd",
                "\ufe62cmd",
                "\ufe661",
                "\ufe63cmd",
                "\ufe6bx",
                "\u207a1",
                "\u2212cmd"
            })
    void quotesWhatASpreadsheetWouldCompute(String cell) {
        assertThat(RejectedRows.safe(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.5", "+3", "-1,234.56", "-0.53%", " -1.5", "abc", "", "  ", "1＝1"})
    void leavesNumbersAndWordsAlone(String cell) {
        assertThat(RejectedRows.safe(cell)).isEqualTo(cell);
    }
}
