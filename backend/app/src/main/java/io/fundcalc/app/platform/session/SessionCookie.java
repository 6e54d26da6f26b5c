package io.fundcalc.app.platform.session;

import io.fundcalc.app.platform.problem.ProblemException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** How a session travels: in a cookie that scripts cannot read and other sites cannot send, and in nothing else. */
public final class SessionCookie {

    /** Its name without TLS. */
    public static final String NAME = "fundcalc_session";

    /** Its name behind TLS: browsers take a cookie of such a name from this host alone, never from a neighbour. */
    public static final String SECURE_NAME = "__Host-fundcalc_session";

    /** The request's attribute that holds the session chosen of several. */
    private static final String CHOSEN = SessionCookie.class.getName();

    /** Cookies of the name that are looked up; a browser that holds more has been tampered with. */
    private static final int MOST_LOOKED_UP = 4;

    private SessionCookie() {}

    /** The session a request belongs to; null where it brings none. */
    public static @Nullable Session of(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.COOKIE) == null) {
            return null;
        }
        return request.getAttribute(CHOSEN) instanceof Session chosen
                ? chosen
                : named(request).findFirst().orElse(null);
    }

    /**
     * The session a request belongs to, from now on. Of several cookies of the name, as a neighbouring site can plant one
     * beside the true one, it is the first that names a session of this service.
     */
    public static @Nullable Session choose(HttpServletRequest request, SessionRegistry sessions) {
        if (request.getHeader(HttpHeaders.COOKIE) == null) {
            return null;
        }
        List<Session> named = named(request).limit(MOST_LOOKED_UP).toList();
        if (named.isEmpty()) {
            return null;
        }
        Session chosen = named.size() == 1 ? named.getFirst() : known(named, sessions);
        request.setAttribute(CHOSEN, chosen);
        return chosen;
    }

    private static Session known(List<Session> named, SessionRegistry sessions) {
        try {
            return named.stream().filter(sessions::knows).findFirst().orElse(named.getFirst());
        } catch (ProblemException storeUnavailable) {
            return named.getFirst();
        }
    }

    private static Stream<Session> named(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String name = name(request);
        return cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> name.equals(cookie.getName()))
                        .map(cookie -> Session.of(cookie.getValue()))
                        .filter(Objects::nonNull)
                        .distinct();
    }

    /** Hands a session to the caller for as long as its belongings live. */
    public static void set(HttpServletRequest request, HttpServletResponse response, Session session, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(request, session.secret()).maxAge(life).build().toString());
    }

    /** Takes it back. */
    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(request, "").maxAge(0).build().toString());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE_NAME : NAME;
    }
}
