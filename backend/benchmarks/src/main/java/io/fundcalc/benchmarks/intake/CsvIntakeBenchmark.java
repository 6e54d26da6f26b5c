package io.fundcalc.benchmarks.intake;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import io.fundcalc.intake.FileIntake;
import io.fundcalc.intake.IntakeReport;
import io.fundcalc.intake.RefusedFileException;
import io.fundcalc.intake.Source;
import io.fundcalc.intake.option.IntakeOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A CSV of 750,000 rows and eight columns, typed and checked, against the parser beneath it that does neither. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CsvIntakeBenchmark {

    private Path file = Path.of("");

    @Setup(Level.Trial)
    public void write() throws IOException {
        file = LargeFiles.csv();
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        Files.delete(file);
    }

    /** Ours: encoding, layout, dates, decimals, order, duplicates, the witness, the fingerprint. */
    @Benchmark
    public IntakeReport intake() throws IOException, RefusedFileException {
        IntakeReport report = FileIntake.read(new Source(file, "large.csv"), IntakeOptions.NONE);
        if (report.counts().accepted() != LargeFiles.CSV_ROWS) {
            throw new IllegalStateException("accepted " + report.counts());
        }
        return report;
    }

    /** The reference: every record as FastCSV gives it, a string for each field. */
    @Benchmark
    public long fastCsvRecords() throws IOException {
        long fields = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord csvRecord : csv) {
                fields += csvRecord.getFieldCount();
            }
        }
        return fields;
    }

    /** FastCSV with a handler that does nothing: fields are found and thrown away. */
    @Benchmark
    public long fastCsvNothing() throws IOException {
        Nothing nothing = new Nothing();
        try (CsvReader<Object> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(nothing, file)) {
            csv.forEach(ignored -> {});
        }
        return nothing.length;
    }

    private static final class Nothing extends CsvCallbackHandler<Object> {

        private long length;

        @Override
        protected RecordType getRecordType() {
            return RecordType.DATA;
        }

        @Override
        protected int getFieldCount() {
            return 0;
        }

        @Override
        protected void beginRecord(long startingLineNumber) {
            length++;
        }

        @Override
        protected void addField(char[] buffer, int offset, int size, boolean quoted) {
            length += size;
        }

        @Override
        protected void setComment(char[] buffer, int offset, int size) {
            length += size;
        }

        @Override
        protected void setEmpty() {
            length++;
        }

        @Override
        protected @Nullable Object buildRecord() {
            return null;
        }
    }
}
