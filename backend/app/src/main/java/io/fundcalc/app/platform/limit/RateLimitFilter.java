package io.fundcalc.app.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fundcalc.app.platform.config.RateLimitProperties;
import io.fundcalc.app.platform.config.RateLimitProperties.Quota;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.problem.Problems;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Counts the calls of each caller in this process and refuses what is too much, with the headers of
 * draft-ietf-httpapi-ratelimit-headers-10 on every answer of the API. Also knows how many callers there are.
 */
final class RateLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Callers that were heard of in this time are the active ones; a bucket is full again long before. */
    private static final Duration ACTIVE = Duration.ofMinutes(15);

    /** More addresses than any honest day brings; the least seen go first. */
    private static final long MOST_CALLERS = 100_000;

    private final transient Cache<String, Caller> callers = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(ACTIVE)
            .build();
    private final transient RateLimitProperties limits;
    private final transient Problems problems;
    private final String calculationPolicy;
    private final String lookupPolicy;

    RateLimitFilter(RateLimitProperties limits, Problems problems, MeterRegistry registry) {
        this.limits = limits;
        this.problems = problems;
        this.calculationPolicy = policy("calc", limits.calculation());
        this.lookupPolicy = policy("api", limits.lookup());
        Gauge.builder("fundcalc.active.sessions", callers, RateLimitFilter::active)
                .description("Callers of the API in the last 15 minutes")
                .register(registry);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Caller caller = callers.get(Caller.key(request.getRemoteAddr()), key -> Caller.with(limits));
        if (!limits.enabled()) {
            chain.doFilter(request, response);
            return;
        }
        boolean computes = "POST".equals(request.getMethod());
        Bucket bucket = computes ? caller.calculation() : caller.lookup();
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", computes ? calculationPolicy : lookupPolicy);
        response.setHeader("RateLimit", left(computes, probe));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", Long.toString(seconds(probe.getNanosToWaitForRefill())));
            problems.write(request, response, ProblemType.TOO_MANY_REQUESTS);
        }
    }

    private static String policy(String name, Quota quota) {
        return "\"" + name + "-burst\";q=" + quota.perSecond() + ";w=1, \"" + name + "\";q=" + quota.perMinute()
                + ";w=60";
    }

    private static String left(boolean computes, ConsumptionProbe probe) {
        return (computes ? "\"calc\";r=" : "\"api\";r=") + probe.getRemainingTokens() + ";t="
                + seconds(probe.getNanosToWaitForReset());
    }

    /** Rounded up: a caller that comes back then is let in. */
    private static long seconds(long nanos) {
        return Math.max(1, (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1));
    }

    private static double active(Cache<String, Caller> callers) {
        callers.cleanUp();
        return callers.estimatedSize();
    }
}
