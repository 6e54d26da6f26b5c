package io.fundcalc.app.platform.web;

import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query of a request before anything else does. The API refuses one that cannot be read, or that has a
 * parameter twice; the page is shown without it, for others add to its links what they like. Nothing of it is logged.
 */
final class QueryGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 40;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final transient Problems problems;

    QueryGuard(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isForm(request)) {
            // No endpoint takes forms, and each says so; to look for parameters would be to read the form.
            chain.doFilter(new WithoutParameters(request), response);
            return;
        }
        Fault fault = request.getQueryString() == null ? null : fault(request);
        if (fault == null) {
            chain.doFilter(request, response);
        } else if (isApi(request)) {
            problems.write(request, response, ProblemType.MALFORMED, fault);
        } else {
            chain.doFilter(new WithoutParameters(request), response);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
    }

    private static boolean isApi(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals("/api") || path.startsWith("/api/") || path.equals("/upload");
    }

    private static @Nullable Fault fault(HttpServletRequest request) {
        Map<String, String[]> parameters;
        try {
            parameters = request.getParameterMap();
        } catch (IllegalStateException unreadable) {
            return new Fault("", "QUERY_UNREADABLE");
        }
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue().length > 1)
                .map(parameter -> shown(parameter.getKey()))
                .map(name -> new Fault('/' + name.replace("~", "~0").replace("/", "~1"), "PARAMETER_TWICE", name))
                .findFirst()
                .orElse(null);
    }

    private static String shown(String name) {
        return name.length() <= MOST_SHOWN ? name : name.substring(0, MOST_SHOWN) + '…';
    }

    /** The request as if nothing followed its path, and its body were no form. */
    private static final class WithoutParameters extends HttpServletRequestWrapper {

        WithoutParameters(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getQueryString() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }
}
