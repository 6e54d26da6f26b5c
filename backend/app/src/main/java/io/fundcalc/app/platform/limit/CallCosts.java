package io.fundcalc.app.platform.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;

/** What each endpoint costs, as the endpoints announce it: known before the dispatcher has looked at a request. */
final class CallCosts {

    private static final int USUAL = 1;

    private record Variable(String method, PathPattern pattern, int cost) {}

    private final Map<String, Integer> fixed = new HashMap<>();
    private final List<Variable> variable = new ArrayList<>();

    CallCosts(Map<RequestMappingInfo, HandlerMethod> endpoints) {
        endpoints.forEach(this::add);
    }

    private void add(RequestMappingInfo mapping, HandlerMethod endpoint) {
        int cost = announced(endpoint);
        var condition = mapping.getPathPatternsCondition();
        if (cost == USUAL || condition == null) {
            return;
        }
        for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
            for (PathPattern pattern : condition.getPatterns()) {
                if (pattern.hasPatternSyntax()) {
                    variable.add(new Variable(method.name(), pattern, cost));
                } else {
                    fixed.put(method.name() + ' ' + pattern.getPatternString(), cost);
                }
            }
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

    /** What this call costs; a call of nothing costs as much as a look-up. */
    int of(HttpServletRequest request) {
        String path = request.getRequestURI();
        Integer known = fixed.get(request.getMethod() + ' ' + path);
        if (known != null) {
            return known;
        }
        PathContainer parsed = variable.isEmpty() ? null : PathContainer.parsePath(path);
        for (Variable endpoint : variable) {
            if (parsed != null
                    && endpoint.method().equals(request.getMethod())
                    && endpoint.pattern().matches(parsed)) {
                return endpoint.cost();
            }
        }
        return USUAL;
    }
}
