package io.fundcalc.intake.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.row.RowSink;
import io.fundcalc.intake.row.RowSource;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** The rows of a text with a delimiter. */
public final class CsvRows implements RowSource {

    /** Opens the text at its beginning. */
    @FunctionalInterface
    public interface Opening {
        /** A reader behind the byte order mark. */
        Reader open() throws IOException;
    }

    /** Longest cell that the parser holds; one beyond the caller's limit but below this is told by its row. */
    private static final int LONGEST_FIELD = 512 << 10;

    private final Opening opening;
    private final char delimiter;
    private final boolean whole;

    /**
     * Rows of a text.
     *
     * @param opening opens it
     * @param delimiter between cells
     * @param whole false for a text that was cut off, which may be within quotes
     */
    public CsvRows(Opening opening, char delimiter, boolean whole) {
        this.opening = opening;
        this.delimiter = delimiter;
        this.whole = whole;
    }

    @Override
    public void read(RowSink sink) throws IOException {
        FieldHandler handler = new FieldHandler(sink);
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter('"')
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(!whole)
                .maxBufferSize(LONGEST_FIELD);
        try (Reader reader = opening.open();
                CsvReader<Object> csv = builder.build(handler, reader);
                var records = csv.iterator()) {
            // The handler makes no record before enough is read: one question runs through the whole text.
            var _ = records.hasNext();
        } catch (CsvParseException e) {
            throw failure(e, handler.row());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static RuntimeException failure(CsvParseException e, int row) {
        switch (e.getCause()) {
            // What our own sink throws comes wrapped.
            case Error error -> throw error;
            case RuntimeException ours -> {
                return ours;
            }
            case null, default -> {}
        }
        String said = String.valueOf(e.getMessage());
        if (said.contains("Unclosed quote")) {
            return new Refusal(ProblemCode.UNCLOSED_QUOTE, row);
        }
        return said.contains("buffer size")
                ? new Refusal(ProblemCode.ENDLESS_FIELD, row, LONGEST_FIELD)
                : new Refusal(ProblemCode.TEXT_AFTER_QUOTE, row);
    }
}
