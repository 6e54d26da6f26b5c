package io.fundcalc.intake;

import io.fundcalc.intake.option.IntakeOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What makes two readings the same: SHA-256 of the bytes of a file and the options, taken beside the reading. */
final class Fingerprint {

    private static final int PIECE = 64 << 10;

    private final FutureTask<String> task;

    private Fingerprint(FutureTask<String> task) {
        this.task = task;
    }

    /** Begins in a thread of its own: a digest has no part in what the rows say. */
    static Fingerprint begin(Path file, IntakeOptions options) {
        FutureTask<String> task = new FutureTask<>(() -> of(file, options));
        Thread.ofPlatform().name("intake-fingerprint").daemon().start(task);
        return new Fingerprint(task);
    }

    private static String of(Path file, IntakeOptions options) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[PIECE];
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                digest.update(piece, 0, count);
            }
            digest.update(options.canonical().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for it. */
    String value() throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IOException(e.getCause());
        }
    }
}
