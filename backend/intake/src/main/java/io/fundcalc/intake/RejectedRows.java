package io.fundcalc.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.row.CellKind;
import io.fundcalc.intake.row.RowSink;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** The rows that were left out, as a file to be mended and read again. */
public final class RejectedRows {

    /**
     * Characters at the beginning of a cell that make spreadsheets compute it, also behind what is not seen and in their
     * full-width, small and raised forms.
     */
    private static final String STARTERS = "=+-@\u2212";

    private RejectedRows() {}

    /** Puts the problems of one row into words. */
    @FunctionalInterface
    public interface Reasons {
        /** The words for the problems of a row; empty where they are not among those told in full. */
        String of(int row);
    }

    /**
     * Writes the names of the columns and every rejected row as CSV, with a last column that says why. A cell that a
     * spreadsheet would compute is preceded by an apostrophe, numbers excepted; reading takes the apostrophe away again.
     *
     * @param source the file that was read, unchanged
     * @param options the options it was read with
     * @param report what came of reading it
     * @param reasons the words for each row; for row 0 the name of their column
     * @param target where to; a byte order mark in front lets spreadsheets see that it is UTF-8
     */
    public static void write(Source source, IntakeOptions options, IntakeReport report, Reasons reasons, Writer target)
            throws IOException {
        int headerRow = report.guesses().stream()
                .filter(guess -> guess.topic() == Guess.Topic.HEADER_ROW)
                .mapToInt(guess -> Integer.parseInt(guess.value()))
                .findFirst()
                .orElse(0);
        CsvWriter csv = CsvWriter.builder().build(target);
        try (OpenTable table = OpenTable.open(source, options, IntakeLimits.USUAL, new Findings(options.confirmed()))) {
            table.rows().read(new Copy(report, reasons, csv, headerRow));
        } catch (Refusal e) {
            throw new IOException("the file is no longer the one that was read", e);
        }
        csv.flush();
    }

    /** Whether a cell may stand as it is. */
    static String safe(String cell) {
        boolean broken = !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0;
        boolean starts = STARTERS.indexOf(firstSeen(cell)) >= 0 && !cell.matches(" *[-+][\\d.,' ]*\\d%?");
        return broken || starts ? "'" + cell : cell;
    }

    /** The first character that is seen, in its plain form; a blank where there is none. */
    private static int firstSeen(String cell) {
        int first = cell.codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT)
                .findFirst()
                .orElse(' ');
        return Normalizer.normalize(Character.toString(first), Normalizer.Form.NFKC)
                .codePointAt(0);
    }

    private static final class Copy implements RowSink {

        private final IntakeReport report;
        private final Reasons reasons;
        private final CsvWriter csv;
        private final int headerRow;
        private final List<String> cells = new ArrayList<>();
        private int row;
        private boolean wanted;

        Copy(IntakeReport report, Reasons reasons, CsvWriter csv, int headerRow) {
            this.report = report;
            this.reasons = reasons;
            this.csv = csv;
            this.headerRow = headerRow;
        }

        @Override
        public void begin(int row) {
            this.row = row;
            wanted = row == headerRow || report.rejectedRows().get(row);
            cells.clear();
        }

        @Override
        public void cell(int column, char[] buffer, int offset, int length, CellKind kind) {
            if (wanted) {
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(new String(buffer, offset, length));
            }
        }

        @Override
        public boolean end(int width) {
            if (wanted) {
                while (cells.size() < report.columns().size()) {
                    cells.add("");
                }
                cells.add(reasons.of(row == headerRow ? 0 : row));
                csv.writeRecord(cells.stream().map(RejectedRows::safe).toList());
            }
            return true;
        }
    }
}
