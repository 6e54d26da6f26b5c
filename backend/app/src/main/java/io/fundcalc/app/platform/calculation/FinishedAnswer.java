package io.fundcalc.app.platform.calculation;

import io.fundcalc.app.platform.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** An answer's bytes ready to go out, plain and, once somebody asked, compressed. */
final class FinishedAnswer {

    /** Below three packets compression saves no round trip and costs more time than it wins. */
    private static final int WORTH_COMPRESSING = 4096;

    private static final int TAG_BYTES = 12;

    private final byte[] plain;
    private final boolean shared;
    private final String tag;
    private volatile byte @Nullable [] compressed;

    /** @param shared whether it is valid for every caller that sends the same body */
    FinishedAnswer(byte[] plain, boolean shared) {
        this.plain = plain;
        this.shared = shared;
        byte[] digest = Sha256.of(plain);
        byte[] head = new byte[TAG_BYTES];
        System.arraycopy(digest, 0, head, 0, TAG_BYTES);
        this.tag = Base64.getUrlEncoder().encodeToString(head);
    }

    boolean shared() {
        return shared;
    }

    boolean compresses() {
        return plain.length > WORTH_COMPRESSING;
    }

    byte[] plain() {
        return plain;
    }

    /** Two callers that ask first may both compress: they get equal bytes, and that is cheaper than a lock. */
    byte[] compressed() {
        byte[] bytes = compressed;
        if (bytes == null) {
            bytes = compress();
            compressed = bytes;
        }
        return bytes;
    }

    /** Strong: another encoding has other bytes and therefore another tag. */
    String etag(boolean gzip) {
        return gzip ? '"' + tag + "-gzip\"" : '"' + tag + '"';
    }

    /** What keeping it costs; the compressed form is about a quarter and counted beforehand. */
    int weight() {
        return plain.length + plain.length / 4;
    }

    private byte[] compress() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream out = new FastGzip(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to write", e);
        }
        return bytes.toByteArray();
    }

    /** Level 2 takes a third of the default's time for a few per cent more bytes. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 1 << 14);
            def.setLevel(Deflater.BEST_SPEED + 1);
        }
    }
}
