package io.fundcalc.app.platform.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** How a session travels: in a cookie that scripts cannot read and other sites cannot send, and in nothing else. */
public final class SessionCookie {

    /** Its name without TLS. */
    public static final String NAME = "fundcalc_session";

    /** Its name behind TLS: browsers take a cookie of such a name from this host alone, never from a neighbour. */
    public static final String SECURE_NAME = "__Host-fundcalc_session";

    private SessionCookie() {}

    /** The session a request belongs to; null where it brings none. */
    public static @Nullable Session of(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.COOKIE) == null) {
            return null;
        }
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        String name = name(request);
        for (Cookie cookie : cookies) {
            if (name.equals(cookie.getName())) {
                return Session.of(cookie.getValue());
            }
        }
        return null;
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
