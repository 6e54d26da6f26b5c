package io.fundcalc.benchmarks.intake;

import io.fundcalc.intake.FileIntake;
import io.fundcalc.intake.IntakeReport;
import io.fundcalc.intake.RefusedFileException;
import io.fundcalc.intake.Source;
import io.fundcalc.intake.option.IntakeOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
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

/** A workbook of 100,000 rows and eight columns, typed and checked, against unpacking alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class XlsxIntakeBenchmark {

    private Path file = Path.of("");

    @Setup(Level.Trial)
    public void write() throws IOException {
        file = LargeFiles.xlsx();
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        Files.delete(file);
    }

    /** Ours. */
    @Benchmark
    public IntakeReport intake() throws IOException, RefusedFileException {
        IntakeReport report = FileIntake.read(new Source(file, "large.xlsx"), IntakeOptions.NONE);
        if (report.counts().accepted() != LargeFiles.XLSX_ROWS) {
            throw new IllegalStateException("accepted " + report.counts());
        }
        return report;
    }

    /** The reference: the bytes of the sheet, unpacked and thrown away. */
    @Benchmark
    public long unpackOnly() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
