package io.fundcalc.app.platform.caller;

import io.fundcalc.app.platform.config.RateLimitProperties.Quota;
import io.fundcalc.app.platform.digest.Sha256;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a key: never the key itself. A key is {@code fck_ID.SECRET} with 256 random bits of secret, so one
 * round of a salted digest is enough: they cannot be guessed at any speed.
 *
 * @param id chosen by the operator, in logs as {@code user_id}
 * @param salt before the key in what is digested
 * @param digest SHA-256 of salt and key; the array belongs to this
 * @param quota of its own; null: the one that all callers have
 */
record ApiKey(
        String id, String salt, byte[] digest, @Nullable Quota quota) {

    private static final String PREFIX = "fck_";

    /** Stands for a key that does not exist, so that finding this out takes as long as comparing. */
    private static final ApiKey ANONYMOUS = new ApiKey("", "0".repeat(32), new byte[32], null);

    /** The id that a token names, or null where it has not the form of a key. */
    static @Nullable String idIn(String token) {
        int dot = token.indexOf('.');
        return token.startsWith(PREFIX) && dot > PREFIX.length() ? token.substring(PREFIX.length(), dot) : null;
    }

    /** Whether the token is this key. Takes as long whether none, some or all of it is right. */
    static boolean proves(@Nullable ApiKey known, String token) {
        ApiKey key = known == null ? ANONYMOUS : known;
        boolean equal = MessageDigest.isEqual(key.digest, Sha256.of(key.salt + token));
        return equal && known != null;
    }

    Principal principal() {
        return new Principal(Principal.Kind.KEY, id, quota);
    }

    @Override
    public String toString() {
        return "key " + id + " with digest " + HexFormat.of().formatHex(digest, 0, 4) + '…';
    }
}
