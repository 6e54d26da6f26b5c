package io.fundcalc.app.platform.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Keeps a meter and a log line of every request. The framework's own observation makes a context, a scope and a set of
 * tags for each request; this looks one timer up. Neither query nor body is written down: they hold people's figures.
 */
@Component
public class RequestRecord {

    private static final Logger LOG = LoggerFactory.getLogger("fundcalc.access");

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final Duration[] LIMITS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1)
    };

    private record Kind(String method, String route, int status) {}

    private final MeterRegistry registry;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    public RequestRecord(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Whether each request gets a line here; otherwise a proxy in front writes its own. */
    static boolean writesLines() {
        return LOG.isInfoEnabled();
    }

    /** The pattern of the address that was called, of which there are few. */
    public static String route(HttpServletRequest request) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return route == null ? "UNKNOWN" : route.toString();
    }

    /** Writes down that a request is over. */
    public void finished(HttpServletRequest request, HttpServletResponse response, long nanos) {
        int status = response.getStatus();
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        Kind kind = new Kind(method, route(request), status);
        timers.computeIfAbsent(kind, this::timer).record(nanos, TimeUnit.NANOSECONDS);
        if (writesLines()) {
            LOG.atInfo()
                    .addKeyValue("http.request.method", method)
                    .addKeyValue("url.path", request.getRequestURI())
                    .addKeyValue("http.response.status_code", status)
                    .addKeyValue("event.duration", nanos)
                    .log("request");
        }
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("Time from the request's headers to the end of the answer")
                .tag("method", kind.method())
                .tag("uri", kind.route())
                .tag("status", Integer.toString(kind.status()))
                .serviceLevelObjectives(LIMITS)
                .register(registry);
    }
}
