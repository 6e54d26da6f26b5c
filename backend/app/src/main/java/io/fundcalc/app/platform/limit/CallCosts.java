package io.fundcalc.app.platform.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What a call costs: what the endpoint announces that the dispatcher will choose for it. The mapping itself is asked, so
 * that no way of writing a path, and no HEAD in place of GET, is cheaper than the call that it becomes.
 */
final class CallCosts {

    private static final int USUAL = 1;

    private final HandlerMapping endpoints;
    private final Map<Method, Integer> announced = new ConcurrentHashMap<>();

    CallCosts(HandlerMapping endpoints) {
        this.endpoints = endpoints;
    }

    /** Units; a call that no endpoint serves costs as much as a look-up. */
    int of(HttpServletRequest request) {
        HandlerMethod endpoint = endpoint(request);
        return endpoint == null ? USUAL : announced.computeIfAbsent(endpoint.getMethod(), _ -> announced(endpoint));
    }

    private @Nullable HandlerMethod endpoint(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            HandlerExecutionChain found = endpoints.getHandler(request);
            return found != null && found.getHandler() instanceof HandlerMethod method ? method : null;
        } catch (Exception noneServes) {
            // Another method, type or form than the path has: the dispatcher will say so.
            return null;
        }
    }

    private static int announced(HandlerMethod endpoint) {
        CallCost cost = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), CallCost.class);
        if (cost == null) {
            cost = AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), CallCost.class);
        }
        if (cost != null && cost.value() < USUAL) {
            throw new IllegalStateException(endpoint + " costs less than nothing");
        }
        return cost == null ? USUAL : cost.value();
    }
}
