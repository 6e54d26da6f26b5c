package io.fundcalc.app.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** A span under way, current on this thread until it is closed, also in the lines of the log. Not thread-safe. */
public final class Traced implements AutoCloseable {

    /** No span. */
    static final Traced NOTHING = new Traced(null, null);

    private static final String TRACE = "trace.id";
    private static final String SPAN = "span.id";
    private static final int SERVER_ERROR = 500;

    private final @Nullable Span span;
    private final @Nullable Scope scope;
    private final @Nullable String outerTrace;
    private final @Nullable String outerSpan;

    private Traced(@Nullable Span span, @Nullable Scope scope) {
        this.span = span;
        this.scope = scope;
        outerTrace = span == null ? null : MDC.get(TRACE);
        outerSpan = span == null ? null : MDC.get(SPAN);
    }

    @SuppressWarnings("MustBeClosedChecker") // Closed with the span.
    static Traced begin(SpanBuilder builder) {
        Span span = builder.startSpan();
        Traced traced = new Traced(span, span.makeCurrent());
        SpanContext context = span.getSpanContext();
        MDC.put(TRACE, context.getTraceId());
        MDC.put(SPAN, context.getSpanId());
        return traced;
    }

    /** Names a received request by its route, and says how it was answered. */
    public void answered(String method, String route, int status) {
        if (span != null) {
            span.updateName(method + ' ' + route);
            span.setAttribute("http.route", route);
            status(status);
        }
    }

    /** Says which status a response had. */
    public void status(int status) {
        if (span != null) {
            span.setAttribute("http.response.status_code", status);
            if (status >= SERVER_ERROR) {
                span.setStatus(StatusCode.ERROR);
            }
        }
    }

    /** Says that there was no response. */
    public void failed(String kind) {
        if (span != null) {
            span.setAttribute("error.type", kind);
            span.setStatus(StatusCode.ERROR);
        }
    }

    @Override
    public void close() {
        if (span == null || scope == null) {
            return;
        }
        restore(TRACE, outerTrace);
        restore(SPAN, outerSpan);
        scope.close();
        span.end();
    }

    private static void restore(String name, @Nullable String value) {
        if (value == null) {
            MDC.remove(name);
        } else {
            MDC.put(name, value);
        }
    }
}
