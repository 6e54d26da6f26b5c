package io.fundcalc.app.fund.outbound;

import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks a compressed body, no further than its limit: a few packed bytes can hold gigabytes. */
final class Unpacking {

    private Unpacking() {}

    /**
     * The bytes behind an encoding.
     *
     * @param encoding as Content-Encoding names it
     * @param most plain bytes
     */
    static byte[] of(byte[] packed, String encoding, long most) {
        return switch (encoding) {
            case "", "identity" -> packed;
            case "gzip", "x-gzip" -> gunzip(packed, most);
            default -> throw new SourceFault(Kind.UNREADABLE, "packed in a way that was not asked for");
        };
    }

    private static byte[] gunzip(byte[] packed, long most) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] plain = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, most + 1));
            if (plain.length > most) {
                throw new SourceFault(Kind.TOO_LARGE, "unpacks to more than " + most + " bytes");
            }
            return plain;
        } catch (IOException e) {
            throw new SourceFault(Kind.UNREADABLE, "broken gzip: " + e.getMessage());
        }
    }
}
