package io.fundcalc.app.platform.state;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for what must not stand in Redis in the clear, and so neither in its dumps and backups: a keyed digest, because
 * all addresses of the Internet are quickly digested without a key. The key is the password of that Redis, for it is what
 * instances share anyway and no dump holds it; without a password whoever is in the network reads everything.
 */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    /** 128 bits are unique enough. */
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    Pseudonyms(String password) {
        key = new SecretKeySpec(("fund-calc state " + password).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(String confidential) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] digest = mac.doFinal(confidential.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
