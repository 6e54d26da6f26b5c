package io.fundcalc.intake;

import io.fundcalc.intake.csv.CsvRows;
import io.fundcalc.intake.encoding.EncodingSniffer;
import io.fundcalc.intake.encoding.TextEncoding;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.sniff.DelimiterSniffer;
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

    private TextOpening() {}

    static OpenTable open(Path file, IntakeOptions options, IntakeLimits limits, byte[] head) throws IOException {
        TextEncoding encoding = EncodingSniffer.of(head, head.length, options.encoding());
        boolean cut = head.length == OpenTable.HEAD;
        String text = new String(head, encoding.mark(), head.length - encoding.mark(), encoding.charset());
        refuseBinary(text);
        DelimiterSniffer.Found delimiter = DelimiterSniffer.of(text, cut, options.delimiter());
        Sample sample = new Sample(LOOKED_AT, limits.columns() + 1);
        new CsvRows(() -> new StringReader(text), delimiter.delimiter(), !cut).read(sample);
        if (cut) {
            sample.dropLast();
        }
        if (sample.rows().stream().anyMatch(row -> row.width() > limits.columns())) {
            throw new Refusal(ProblemCode.TOO_MANY_COLUMNS, limits.columns());
        }
        CsvRows.Opening opening = () -> reader(file, encoding);
        return new OpenTable(
                new CsvRows(opening, delimiter.delimiter(), true),
                sample.rows(),
                List.of(
                        new Guess(Guess.Topic.FORMAT, "DELIMITED", 1, Evidence.of(Evidence.Code.USUAL), List.of()),
                        new Guess(
                                Guess.Topic.ENCODING,
                                encoding.charset().name(),
                                encoding.confidence(),
                                encoding.evidence(),
                                encoding.alternatives()),
                        delimiter.guess()),
                true,
                delimiter.delimiter() == ';',
                false,
                () -> {});
    }

    /** Bytes that do not decode become U+FFFD, which the cell that holds it then tells. */
    private static Reader reader(Path file, TextEncoding encoding) throws IOException {
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
