package io.fundcalc.app.platform.observability;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

/**
 * Who calls, by the names that logs have: in the lines of this service, and where a proxy in front writes the line of each
 * request, in two headers that it keeps to itself.
 */
public enum LoggedCaller {
    USER("user_id", "X-Log-User-Id"),
    SESSION("session_id", "X-Log-Session-Id");

    private final String field;
    private final String header;

    LoggedCaller(String field, String header) {
        this.field = field;
        this.header = header;
    }

    /** Names the caller of this request from now on. */
    public void is(String name, HttpServletResponse response) {
        MDC.put(field, name);
        if (!RequestRecord.writesLines()) {
            response.setHeader(header, name);
        }
    }

    /** Takes the names off, so that the thread's next request does not bear them. */
    public static void forget() {
        for (LoggedCaller one : values()) {
            MDC.remove(one.field);
        }
    }
}
