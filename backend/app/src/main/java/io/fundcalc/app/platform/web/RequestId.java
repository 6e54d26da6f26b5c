package io.fundcalc.app.platform.web;

import jakarta.servlet.ServletRequest;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The name under which a request is found in every log: the caller's own where it is well-formed, else made here. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final int LONGEST = 128;
    private static final int MADE_BYTES = 12;

    private RequestId() {}

    /** The id of this request; the same one however often it is asked for. */
    public static String of(ServletRequest request, @Nullable String received) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = received != null && isWellFormed(received) ? received : made();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** Letters, digits and {@code . _ : / + = -}: nothing that could forge a log line or a header. */
    static boolean isWellFormed(String id) {
        if (id.isEmpty() || id.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && "._:/+=-".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** 96 random bits are unique enough to search by, and they grant no access. */
    private static String made() {
        byte[] random = new byte[MADE_BYTES];
        ThreadLocalRandom.current().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
