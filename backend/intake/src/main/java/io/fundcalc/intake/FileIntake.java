package io.fundcalc.intake;

import io.fundcalc.intake.report.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;

/** Turns a file that people have into typed rows and a report. */
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
        long size = Files.size(source.file());
        if (size > limits.bytes()) {
            throw new RefusedFileException(ProblemCode.FILE_TOO_LARGE, size, limits.bytes());
        }
        throw new RefusedFileException(size == 0 ? ProblemCode.EMPTY_FILE : ProblemCode.NOT_A_TABLE);
    }
}
