package io.fundcalc.app.platform.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** SHA-256, and what is made of it. */
public final class Sha256 {

    private static final int TAG_BYTES = 12;

    private Sha256() {}

    /** One that has seen nothing yet. */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of the parts, one behind the other. */
    public static byte[] of(byte[]... parts) {
        MessageDigest digest = start();
        Arrays.stream(parts).forEach(digest::update);
        return digest.digest();
    }

    /** Of the text in UTF-8. */
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Text for an entity tag, without its marks: equal bytes have equal ones. */
    public static String tag(byte[] body) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(of(body), TAG_BYTES));
    }
}
