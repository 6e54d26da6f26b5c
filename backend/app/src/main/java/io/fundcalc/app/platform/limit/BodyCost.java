package io.fundcalc.app.platform.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * What the size of a JSON body adds to the cost of a call: reading and computing take time in proportion to it. Files have a
 * fixed cost of their own.
 */
final class BodyCost {

    private static final int BYTES_PER_UNIT = 64 * 1024;

    /** A body of unknown length counts as a megabyte; the edge announces the length of all it passes on. */
    private static final int UNANNOUNCED_BYTES = 1024 * 1024;

    private BodyCost() {}

    /** Units beyond the call's own: one for each whole 64 KiB. */
    static int of(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).contains("json")) {
            return 0;
        }
        long bytes = request.getContentLengthLong();
        boolean chunked = bytes < 0 && request.getHeader("Transfer-Encoding") != null;
        return Math.toIntExact(
                Math.min(Integer.MAX_VALUE / 2, Math.max(0, chunked ? UNANNOUNCED_BYTES : bytes) / BYTES_PER_UNIT));
    }
}
