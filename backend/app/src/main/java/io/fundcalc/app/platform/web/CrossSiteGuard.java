package io.fundcalc.app.platform.web;

import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Refuses calls that change something and that a page of another site makes in a visitor's browser. Browsers say by
 * {@code Sec-Fetch-Site} whether a request comes from the page's own origin, and no page can forge it; older ones send
 * {@code Origin}, which is compared with the address that was called. Programs send neither and are let in.
 */
final class CrossSiteGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final transient Problems problems;

    CrossSiteGuard(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, ProblemType.FORBIDDEN, new Fault("", "CROSS_SITE"));
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site.toLowerCase(Locale.ROOT));
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isCalled(origin, request);
    }

    /**
     * Whether an origin is the address that was called. The scheme is left out of it, for a proxy in front may speak TLS;
     * so is the port where the proxy does not pass it on and the origin has the usual one.
     */
    private static boolean isCalled(String origin, HttpServletRequest request) {
        URI from = parsed(origin);
        if (from == null || from.getHost() == null || !from.getHost().equalsIgnoreCase(host(request))) {
            return false;
        }
        int usual = "https".equalsIgnoreCase(from.getScheme()) ? HTTPS : HTTP;
        int port = from.getPort() < 0 ? usual : from.getPort();
        String called = request.getHeader(HttpHeaders.HOST);
        boolean told = called != null && called.matches(".*:\\d+");
        return port == request.getServerPort() || (!told && port == usual);
    }

    /** As a URI has it: an IPv6 address in brackets. */
    private static String host(HttpServletRequest request) {
        String name = request.getServerName();
        return name.indexOf(':') >= 0 && !name.startsWith("[") ? '[' + name + ']' : name;
    }

    private static @Nullable URI parsed(String origin) {
        try {
            return URI.create(origin);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
