package io.fundcalc.app.fund.outbound;

import java.util.Map;

/**
 * What to get.
 *
 * @param url as the source documents it
 * @param headers beside the usual ones
 * @param mostBytes largest answer, packed and unpacked
 */
public record Call(String url, Map<String, String> headers, long mostBytes) {

    private static final long USUAL_BYTES = 16L << 20;

    /** A call without headers of its own, within the usual size. */
    public Call(String url) {
        this(url, Map.of(), USUAL_BYTES);
    }

    public Call(String url, Map<String, String> headers) {
        this(url, headers, USUAL_BYTES);
    }
}
