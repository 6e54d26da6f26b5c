package io.fundcalc.app.platform.state;

import io.fundcalc.app.platform.redis.RedisPassword;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for what must not stand in Redis in the clear, and so neither in its dumps and backups: a keyed digest, because
 * all addresses of the Internet are quickly digested without a key. The key is the password of that Redis, which instances
 * share anyway and no dump holds. Names change with the password: they are for what may be forgotten then, such as quotas.
 */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    /** 128 bits are unique enough. */
    private static final int BYTES = 16;

    private final RedisPassword password;

    Pseudonyms(RedisPassword password) {
        this.password = password;
    }

    String of(String confidential) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(
                    ("fund-calc state " + password.last()).getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] digest = mac.doFinal(confidential.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
