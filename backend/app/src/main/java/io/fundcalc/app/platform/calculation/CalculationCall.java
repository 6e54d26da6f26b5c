package io.fundcalc.app.platform.calculation;

import java.util.Locale;

/**
 * A call of a calculation as it came in: the body is still bytes, so that a repeated call is answered without reading it.
 * Controllers declare it as their parameter.
 *
 * @param <Q> the request record the body is read into when it has to be
 * @param requestType that record's class
 * @param calculation slug of family and calculation, {@code performance/tear-sheet}
 * @param body UTF-8 JSON as received; belongs to the call
 * @param language of messages, {@code zh-CN} or {@code en}
 * @param explain whether figures are to be explained
 * @param delivery how the caller wants its answer
 */
public record CalculationCall<Q>(
        Class<Q> requestType, String calculation, byte[] body, Locale language, boolean explain, Delivery delivery) {

    /** A call that wants its answer plain and has no objection to a cached one. */
    public CalculationCall(Class<Q> requestType, String calculation, byte[] body, Locale language, boolean explain) {
        this(requestType, calculation, body, language, explain, Delivery.USUAL);
    }

    /**
     * How the caller wants its answer.
     *
     * @param fresh computed now, by no cache ({@code Cache-Control: no-cache} or {@code no-store})
     * @param gzip compressed where that pays
     */
    public record Delivery(boolean fresh, boolean gzip) {
        public static final Delivery USUAL = new Delivery(false, false);
    }
}
