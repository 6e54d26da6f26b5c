package io.fundcalc.intake;

import io.fundcalc.intake.csv.CsvRows;
import io.fundcalc.intake.csv.OpenRow;
import io.fundcalc.intake.encoding.EncodingSniffer;
import io.fundcalc.intake.encoding.TextEncoding;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.row.CellKind;
import io.fundcalc.intake.row.CorrectedRows;
import io.fundcalc.intake.row.RowSource;
import io.fundcalc.intake.sniff.DelimiterSniffer;
import io.fundcalc.intake.sniff.LayoutSniffer;
import io.fundcalc.intake.sniff.Sample;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens a text with a delimiter. */
final class TextOpening {

    /** Share of control characters beyond which a file is no text, and how many a damaged text may have at least. */
    private static final double MOST_CONTROL = 0.01;

    private static final int FEW_CONTROL = 8;

    private static final int PIECE = 64 << 10;

    /** Rows whose cells tell how all are written: daily values of eight years. */
    private static final int LOOKED_AT = 2_000;

    private final IntakeOptions options;
    private final IntakeLimits limits;
    private final Findings findings;

    TextOpening(IntakeOptions options, IntakeLimits limits, Findings findings) {
        this.options = options;
        this.limits = limits;
        this.findings = findings;
    }

    OpenTable open(Path file, byte[] head) throws IOException {
        findings.add(new Guess(Guess.Topic.FORMAT, "DELIMITED", 1, Evidence.of(Evidence.Code.USUAL), List.of()));
        TextEncoding encoding = EncodingSniffer.of(head, head.length, options.encoding(), LayoutSniffer::knownWords);
        findings.add(new Guess(
                Guess.Topic.ENCODING,
                EncodingSniffer.name(encoding.charset()),
                encoding.confidence(),
                encoding.evidence(),
                encoding.alternatives()));
        boolean cut = head.length == OpenTable.HEAD;
        String text = new String(head, encoding.mark(), head.length - encoding.mark(), encoding.charset());
        refuseBinary(text);
        findings.rows(lines(text));
        if (cut) {
            refuseOpenRow(text);
        }
        DelimiterSniffer.Found delimiter = delimiter(text, cut);
        findings.add(delimiter.guess());
        List<Sample.Row> sample = sample(text, cut, delimiter.delimiter());
        findings.rows(sample);
        if (sample.stream().anyMatch(row -> row.width() > limits.columns())) {
            throw new Refusal(ProblemCode.TOO_MANY_COLUMNS, limits.columns());
        }
        CsvRows.Opening opening = () -> reader(file, encoding);
        return new OpenTable(
                CorrectedRows.of(new CsvRows(opening, delimiter.delimiter(), true), options.edits()),
                sample,
                true,
                delimiter.delimiter() == ';',
                false,
                () -> {});
    }

    /** A first row that the whole beginning does not end has too many cells, or one of them has no end. */
    private void refuseOpenRow(String text) throws IOException {
        for (char delimiter : DelimiterSniffer.delimiters(options.delimiter())) {
            OpenRow row = OpenRow.of(text, delimiter);
            if (row.isOpen() && row.cells() > limits.columns()) {
                throw new Refusal(ProblemCode.TOO_MANY_COLUMNS, limits.columns());
            }
            if (row.isOpen() && row.cells() > 1 && row.longest() > limits.field()) {
                throw new Refusal(ProblemCode.ENDLESS_FIELD, 1, limits.field());
            }
        }
    }

    private DelimiterSniffer.Found delimiter(String text, boolean cut) {
        try {
            return DelimiterSniffer.of(text, cut, options.delimiter());
        } catch (Refusal noTable) {
            findings.add(DelimiterSniffer.UNKNOWN);
            throw noTable;
        }
    }

    private List<Sample.Row> sample(String text, boolean cut, char delimiter) throws IOException {
        Sample sample = new Sample(LOOKED_AT, limits.columns() + 1);
        RowSource rows = new CsvRows(() -> new StringReader(text), delimiter, !cut);
        CorrectedRows.of(rows, options.edits()).read(sample);
        if (cut) {
            sample.dropLast();
        }
        return sample.rows();
    }

    /** What is shown of a text until a table is found in it. */
    private List<Sample.Row> lines(String text) {
        return text.lines()
                .limit(limits.preview())
                .map(line -> new Sample.Row(1, List.of(new Sample.Cell(line, CellKind.TEXT)), 1))
                .toList();
    }

    /** Bytes that do not decode become U+FFFD, which the cell that holds it then tells. */
    static Reader reader(Path file, TextEncoding encoding) throws IOException {
        // The decoder asks for little at a time, and each question to the system costs.
        InputStream in = new BufferedInputStream(Files.newInputStream(file), PIECE);
        in.skipNBytes(encoding.mark());
        return new InputStreamReader(in, encoding.charset());
    }

    private static void refuseBinary(String text) {
        long control = text.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        if (control > FEW_CONTROL && control > MOST_CONTROL * text.length()) {
            throw new Refusal(ProblemCode.BINARY_FILE);
        }
        if (text.isBlank()) {
            throw new Refusal(ProblemCode.EMPTY_FILE);
        }
    }
}
