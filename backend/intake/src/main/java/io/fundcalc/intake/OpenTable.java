package io.fundcalc.intake;

import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.row.RowSource;
import io.fundcalc.intake.sniff.FileSignature;
import io.fundcalc.intake.sniff.Sample;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.List;
import java.util.Locale;

/**
 * A table within a file, found and opened.
 *
 * @param rows all its rows
 * @param sample the first ones
 * @param text whether it is a text with a delimiter
 * @param semicolons whether that delimiter is a semicolon
 * @param since1904 whether its day numbers count from 1904
 * @param file what must be closed behind it
 */
record OpenTable(
        RowSource rows, List<Sample.Row> sample, boolean text, boolean semicolons, boolean since1904, Closeable file)
        implements Closeable {

    /** How much of a file is looked at before it is read. */
    static final int HEAD = 256 << 10;

    /** Finds the table in a file, whatever the file's name says, and notes how. */
    static OpenTable open(Source source, IntakeOptions options, IntakeLimits limits, Findings findings)
            throws IOException {
        byte[] head;
        byte[] tail;
        try (RandomAccessFile bytes = new RandomAccessFile(source.file().toFile(), "r")) {
            head = new byte[(int) Math.min(HEAD, bytes.length())];
            tail = new byte[head.length];
            bytes.readFully(head);
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
        }
        if (source.name().toLowerCase(Locale.ROOT).endsWith(".xlsm")) {
            throw new Refusal(ProblemCode.MACRO_WORKBOOK);
        }
        return switch (FileSignature.of(head, tail)) {
            case DELIMITED -> new TextOpening(options, limits, findings).open(source.file(), head);
            case JSON -> JsonOpening.open(source.file(), head, options, limits, findings);
            case XLSX -> WorkbookOpening.open(source.file(), options, limits, findings);
        };
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
