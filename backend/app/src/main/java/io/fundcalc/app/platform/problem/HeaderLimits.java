package io.fundcalc.app.platform.problem;

import io.fundcalc.app.platform.problem.ProblemException.Fault;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

/**
 * Tells headers beyond the limits from other unreadable requests. The server throws the same classes for all of them, so
 * its own catalogue of messages is asked which one this is.
 */
final class HeaderLimits {

    private static final int BYTES_IN_KILOBYTE = 1024;

    private HeaderLimits() {}

    /** The fault with both limits; null where something else is wrong. */
    static @Nullable Fault fault(Request request, @Nullable Throwable thrown) {
        if (thrown == null
                || thrown.getMessage() == null
                || !(request.getConnector().getProtocolHandler() instanceof AbstractHttp11Protocol<?> http)) {
            return null;
        }
        Set<String> beyond = Set.of(
                StringManager.getManager("org.apache.coyote.http11").getString("iib.requestheadertoolarge.error"),
                StringManager.getManager("org.apache.tomcat.util.http")
                        .getString("headers.maxCountFail", http.getMaxHeaderCount()));
        return beyond.contains(thrown.getMessage())
                ? new Fault(
                        "",
                        "HEADERS_BEYOND_LIMIT",
                        http.getMaxHttpRequestHeaderSize() / BYTES_IN_KILOBYTE,
                        http.getMaxHeaderCount())
                : null;
    }
}
