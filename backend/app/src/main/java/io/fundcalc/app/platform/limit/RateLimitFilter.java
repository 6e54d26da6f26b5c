package io.fundcalc.app.platform.limit;

import io.fundcalc.app.platform.caller.Principal;
import io.fundcalc.app.platform.caller.Principals;
import io.fundcalc.app.platform.config.RateLimitProperties;
import io.fundcalc.app.platform.config.RateLimitProperties.Quota;
import io.fundcalc.app.platform.limit.Limiter.Verdict;
import io.fundcalc.app.platform.observability.LoggedCaller;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Finds out who calls, takes what the call costs from that caller's quota and refuses what is too much, with the headers
 * of draft-ietf-httpapi-ratelimit-headers-10 on every answer of the API. A session has a quota of its own and draws on
 * one that all sessions of its address share.
 */
final class RateLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient RateLimitProperties settings;
    private final transient Principals principals;
    private final transient ActiveCallers active;
    private final transient Limiter limiter;
    private final transient Supplier<CallCosts> costs;
    private final transient Problems problems;

    RateLimitFilter(RateLimitProperties settings, Parts parts, Supplier<CallCosts> costs, Problems problems) {
        this.settings = settings;
        this.principals = parts.principals();
        this.active = parts.active();
        this.limiter = parts.limiter();
        this.costs = costs;
        this.problems = problems;
    }

    /** What the filter asks. */
    record Parts(Principals principals, ActiveCallers active, Limiter limiter) {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Principal caller;
        try {
            caller = principals.of(request);
        } catch (ProblemException thrown) {
            refused(thrown, request, response);
            return;
        }
        LoggedCaller.USER.is(caller.user(), response);
        active.heard(caller);
        if (!settings.enabled() || granted(caller, request, response)) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, ProblemType.TOO_MANY_REQUESTS);
        }
    }

    /** Counts an attempt with a wrong key like every other call of that address. */
    private void refused(ProblemException thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (settings.enabled() && !granted(principals.byAddress(request), request, response)) {
            problems.write(request, response, ProblemType.TOO_MANY_REQUESTS);
        } else {
            problems.write(request, response, thrown.type(), thrown.faults().toArray(new Fault[0]));
        }
    }

    private boolean granted(Principal caller, HttpServletRequest request, HttpServletResponse response) {
        Quota quota = caller.quota() == null ? settings.quota() : caller.quota();
        int announced = costs.get().of(request) + BodyCost.of(request);
        int cost = Math.min(announced, quota.most());
        Verdict verdict = limiter.take(caller, quota, cost);
        StringBuilder policy = new StringBuilder(policy(quota));
        StringBuilder left =
                new StringBuilder(left("minute", verdict)).append(";cost=").append(cost);
        // Its own quota first: what is refused by that takes nothing from the others at its address.
        if (caller.kind() == Principal.Kind.SESSION && verdict.granted()) {
            Quota shared = settings.addressQuota();
            verdict = limiter.take(principals.sessionsOfAddress(request), shared, Math.min(announced, shared.most()));
            policy.append(", \"address\";q=").append(shared.perMinute()).append(";w=60");
            left.append(", ").append(left("address", verdict));
        }
        response.setHeader("RateLimit-Policy", policy.toString());
        response.setHeader("RateLimit", left.toString());
        if (!verdict.granted()) {
            response.setHeader("Retry-After", Long.toString(seconds(verdict.nanosToWait())));
        }
        return verdict.granted();
    }

    private static String policy(Quota quota) {
        return "\"second\";q=" + quota.perSecond() + ";w=1, \"minute\";q=" + quota.perMinute() + ";w=60";
    }

    private static String left(String policy, Verdict verdict) {
        return '"' + policy + "\";r=" + verdict.remaining() + ";t=" + seconds(verdict.nanosToReset());
    }

    /** Rounded up: a caller that comes back then is let in. */
    private static long seconds(long nanos) {
        return Math.max(1, (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1));
    }
}
