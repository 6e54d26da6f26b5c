package io.fundcalc.app.platform.calculation;

import io.fundcalc.app.platform.compute.Connection;
import io.fundcalc.app.platform.session.Session;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
 * @param decimalsAsText whether exact decimals are sent as texts
 * @param delivery how the caller wants its answer
 * @param connection that the caller waits on
 * @param session of the caller, if it has one: whose data sets the request may refer to
 */
public record CalculationCall<Q>(
        Class<Q> requestType,
        String calculation,
        byte[] body,
        Locale language,
        boolean explain,
        boolean decimalsAsText,
        Delivery delivery,
        Connection connection,
        @Nullable Session session) {

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
