package io.fundcalc.app.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Begins spans. Where traces are off, all it does is to look whether they are on. Thread-safe. */
public final class Tracing {

    /** Without traces. */
    public static final Tracing OFF = new Tracing(null);

    /** Probes and scrapers call these all the time. */
    private static final Set<String> UNTRACED = Set.of("/health", "/livez", "/readyz", "/metrics");

    private final @Nullable Tracer tracer;

    Tracing(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * Begins the span of a received request, as part of the caller's trace where the header {@code traceparent} names one.
     *
     * @param id of the request, an attribute of the span
     */
    public Traced received(HttpServletRequest request, String id) {
        Tracer on = tracer;
        if (on == null || UNTRACED.contains(request.getRequestURI())) {
            return Traced.NOTHING;
        }
        Context caller =
                W3CTraceContextPropagator.getInstance().extract(Context.root(), request, RequestHeaders.GETTER);
        return Traced.begin(on.spanBuilder(request.getMethod())
                .setParent(caller)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", request.getMethod())
                .setAttribute("url.path", request.getRequestURI())
                .setAttribute("http.request.id", id));
    }

    /** Begins the span of a computation. */
    public Traced computation(String calculation) {
        Tracer on = tracer;
        return on == null
                ? Traced.NOTHING
                : Traced.begin(
                        on.spanBuilder("compute " + calculation).setAttribute("fundcalc.calculation", calculation));
    }

    /**
     * Begins the span of a call to another service.
     *
     * @param header takes the name and value of each header that hands the trace on
     */
    public Traced sent(String method, URI target, BiConsumer<String, String> header) {
        Tracer on = tracer;
        if (on == null) {
            return Traced.NOTHING;
        }
        SpanBuilder span = on.spanBuilder(method + ' ' + target.getHost())
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("http.request.method", method)
                .setAttribute("server.address", target.getHost())
                // Neither query nor user: they may hold a key.
                .setAttribute("url.path", target.getRawPath());
        Traced traced = Traced.begin(span);
        W3CTraceContextPropagator.getInstance()
                .inject(Context.current(), header, (_, name, value) -> header.accept(name, value));
        return traced;
    }

    /** The same work for another thread, as a part of the span and of the request in the log that are current now. */
    public static <T> Callable<T> carried(Callable<T> work) {
        Map<String, String> said = MDC.getCopyOfContextMap();
        Callable<T> traced =
                Span.current().getSpanContext().isValid() ? Context.current().wrap(work) : work;
        return () -> {
            MDC.setContextMap(said == null ? Map.of() : said);
            try {
                return traced.call();
            } finally {
                MDC.clear();
            }
        };
    }

    /** As {@link #carried(Callable)}, for work without a result. */
    public static Runnable carriedTask(Runnable work) {
        Callable<Boolean> carried = carried(() -> {
            work.run();
            return true;
        });
        return () -> {
            try {
                carried.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("work without a result throws nothing that is checked", e);
            }
        };
    }
}
