package io.fundcalc.intake;

import io.fundcalc.intake.reading.Result;
import io.fundcalc.intake.reading.Surroundings;
import io.fundcalc.intake.reading.TableReader;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.sniff.Hints;
import io.fundcalc.intake.sniff.Layout;
import io.fundcalc.intake.sniff.LayoutSniffer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a file that people have into typed rows and a report: finds out from its beginning how it is written, then reads it
 * once from end to end, a row at a time.
 */
public final class FileIntake {

    private FileIntake() {}

    /**
     * Reads a file within the usual limits.
     *
     * @param source the file
     * @param options what its owner says about it
     * @throws RefusedFileException where nothing of it can be kept
     * @throws IOException where it cannot be read from the disk
     */
    public static IntakeReport read(Source source, IntakeOptions options) throws IOException, RefusedFileException {
        return read(source, options, IntakeLimits.USUAL);
    }

    /** Reads a file within limits. */
    public static IntakeReport read(Source source, IntakeOptions options, IntakeLimits limits)
            throws IOException, RefusedFileException {
        try {
            long size = Files.size(source.file());
            if (size > limits.bytes()) {
                throw new Refusal(ProblemCode.FILE_TOO_LARGE, size, limits.bytes());
            }
            if (size == 0) {
                throw new Refusal(ProblemCode.EMPTY_FILE);
            }
            Fingerprint fingerprint = Fingerprint.begin(source.file(), options);
            try (OpenTable table = OpenTable.open(source, options, limits)) {
                Layout layout = layout(table, options);
                TableReader reader = TableReader.of(
                        layout,
                        new Surroundings(
                                limits.rows(),
                                limits.columns(),
                                limits.field(),
                                limits.problems(),
                                table.text(),
                                table.since1904()));
                table.rows().read(reader);
                return report(table, layout, reader.finish(), limits, fingerprint.value());
            }
        } catch (Refusal e) {
            throw new RefusedFileException(e);
        }
    }

    static Layout layout(OpenTable table, IntakeOptions options) {
        return LayoutSniffer.of(
                table.sample(),
                new Hints(
                        options.decimals(),
                        options.dates(),
                        options.kind(),
                        options.headerRow(),
                        options.roles(),
                        options.percent(),
                        table.semicolons()));
    }

    private static IntakeReport report(
            OpenTable table, Layout layout, Result result, IntakeLimits limits, String fingerprint) {
        List<Guess> guesses = new ArrayList<>(table.guesses());
        guesses.addAll(layout.guesses());
        guesses.add(result.order());
        return new IntakeReport(
                layout.kind(),
                List.copyOf(guesses),
                layout.columns(),
                result.counts(),
                result.problems(),
                Preview.of(table.sample(), layout.headerRow(), limits.preview()),
                LocalDate.ofEpochDay(result.from()),
                LocalDate.ofEpochDay(result.to()),
                fingerprint,
                result.content(),
                result.rejected());
    }
}
