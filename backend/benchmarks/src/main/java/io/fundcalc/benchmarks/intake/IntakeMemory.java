package io.fundcalc.benchmarks.intake;

import io.fundcalc.intake.FileIntake;
import io.fundcalc.intake.IntakeReport;
import io.fundcalc.intake.RefusedFileException;
import io.fundcalc.intake.Source;
import io.fundcalc.intake.option.IntakeOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads the two large files under whatever heap the virtual machine was given: what it was given less what is idle and what
 * is kept bounds what reading takes. {@code java -Xmx… IntakeMemory csv|xlsx FILE}; without a file writes one and says where.
 */
public final class IntakeMemory {

    private static final double MIB = 1 << 20;

    private IntakeMemory() {}

    /** Writes a file, or reads one and says what it took. */
    public static void main(String[] arguments) throws IOException, RefusedFileException {
        boolean csv = arguments[0].equals("csv");
        if (arguments.length == 1) {
            System.out.println(csv ? LargeFiles.csv() : LargeFiles.xlsx());
            return;
        }
        Path file = Path.of(arguments[1]);
        double idle = live();
        IntakeReport report = FileIntake.read(new Source(file, "large." + arguments[0]), IntakeOptions.NONE);
        double kept = live() - idle;
        double heap = Runtime.getRuntime().maxMemory() / MIB;
        System.out.println(String.format(
                Locale.ROOT,
                "%d rows of %.1f MB: heap %.0f MiB, idle %.1f, kept %.1f, left for reading %.1f",
                report.counts().accepted(),
                Files.size(file) / 1e6,
                heap,
                idle,
                kept,
                heap - idle - kept));
    }

    private static double live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MIB;
    }
}
