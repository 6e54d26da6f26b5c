package io.fundcalc.app.platform.web;

import io.fundcalc.app.platform.body.TimedResponse;
import io.fundcalc.app.platform.observability.LoggedCaller;
import io.fundcalc.app.platform.observability.RequestRecord;
import io.fundcalc.app.platform.session.Session;
import io.fundcalc.app.platform.session.SessionCookie;
import io.fundcalc.app.platform.session.SessionRegistry;
import io.fundcalc.app.platform.trace.Traced;
import io.fundcalc.app.platform.trace.Tracing;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.MDC;

/** Around every request: its id, the headers all answers share, and its record when it is over. */
final class RequestFrame extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final String version;
    private final Duration sendTimeout;
    private final transient RequestRecord record;
    private final transient SessionRegistry sessions;
    private final transient Tracing tracing;

    RequestFrame(
            String version, Duration sendTimeout, RequestRecord record, SessionRegistry sessions, Tracing tracing) {
        this.tracing = tracing;
        this.version = version;
        this.sendTimeout = sendTimeout;
        this.sessions = sessions;
        this.record = record;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        String id = RequestId.of(request, request.getHeader(RequestId.HEADER));
        response.setHeader(RequestId.HEADER, id);
        response.setHeader("X-App-Version", version);
        response.setHeader("X-Content-Type-Options", "nosniff");
        MDC.put("request_id", id);
        // Until somebody says who calls.
        LoggedCaller.USER.is("anonymous", response);
        Session session = SessionCookie.choose(request, sessions);
        if (session != null) {
            LoggedCaller.SESSION.is(session.logName(), response);
        }
        TimedResponse timed = new TimedResponse(response, sendTimeout);
        Traced trace = tracing.received(request, id);
        try {
            chain.doFilter(request, timed);
            if (timed.isOverdue()) {
                // The server cuts a connection on which half a response was sent; it logs nothing of a client's
                // leaving.
                throw new ClientAbortException("the response was taken too slowly");
            }
        } finally {
            // While the span is current: the histogram then takes it as an example.
            record.finished(request, response, System.nanoTime() - start);
            trace.answered(request.getMethod(), RequestRecord.route(request), response.getStatus());
            trace.close();
            LoggedCaller.forget();
            MDC.remove("request_id");
        }
    }
}
