package io.fundcalc.intake;

import static org.assertj.core.api.Assertions.fail;

import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.content.NavContent;
import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.content.TransactionContent;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.report.Guess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads texts and bytes as if they were files. */
final class Intakes {

    private Intakes() {}

    static IntakeReport report(String text) {
        return report(text.getBytes(StandardCharsets.UTF_8), "file.csv", IntakeOptions.NONE);
    }

    static IntakeReport report(String text, IntakeOptions options) {
        return report(text.getBytes(StandardCharsets.UTF_8), "file.csv", options);
    }

    static IntakeReport report(byte[] bytes, String name, IntakeOptions options) {
        try {
            return read(bytes, name, options, IntakeLimits.USUAL);
        } catch (RefusedFileException e) {
            return fail("refused: " + e.code() + e.args(), e);
        }
    }

    static RefusedFileException refusal(byte[] bytes, String name, IntakeOptions options, IntakeLimits limits) {
        try {
            IntakeReport report = read(bytes, name, options, limits);
            return fail("accepted: " + report.counts() + report.problems());
        } catch (RefusedFileException e) {
            return e;
        }
    }

    static RefusedFileException refusal(byte[] bytes, String name) {
        return refusal(bytes, name, IntakeOptions.NONE, IntakeLimits.USUAL);
    }

    static RefusedFileException refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8), "file.csv");
    }

    static IntakeReport read(byte[] bytes, String name, IntakeOptions options, IntakeLimits limits)
            throws RefusedFileException {
        try {
            Path file = Files.createTempFile("intake", ".test");
            try {
                Files.write(file, bytes);
                return FileIntake.read(new Source(file, name), options, limits);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A column that must be there. */
    static Decimals given(@Nullable Decimals column) {
        return Objects.requireNonNull(column);
    }

    static NavHistory nav(IntakeReport report) {
        return ((NavContent) report.content()).histories().getFirst();
    }

    static TransactionContent transactions(IntakeReport report) {
        return (TransactionContent) report.content();
    }

    static Guess guess(IntakeReport report, Guess.Topic topic) {
        return report.guesses().stream()
                .filter(guess -> guess.topic() == topic)
                .findFirst()
                .orElseThrow();
    }
}
