package io.fundcalc.app.platform.session;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * An anonymous caller who keeps something here, known by a secret that only its browser and this service see. Neither
 * logs nor stores hold the secret: they hold what is derived from it and leads nowhere back.
 */
public final class Session {

    /** 192 random bits: another session cannot be guessed. */
    private static final int SECRET_BYTES = 24;

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int STORE_BYTES = 18;
    private static final int LOG_BYTES = 6;

    private final String secret;

    private Session(String secret) {
        this.secret = secret;
    }

    /** A new session. */
    public static Session begin() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Session(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** The session of a received secret; null where it has not the form of one. */
    public static @Nullable Session of(@Nullable String secret) {
        return secret != null && SECRET.matcher(secret).matches() ? new Session(secret) : null;
    }

    /** What the cookie holds. */
    String secret() {
        return secret;
    }

    /** The name under which its belongings are kept: who reads the store cannot take the session over. */
    public String storeName() {
        return nameOf("store", STORE_BYTES);
    }

    /** The name by which it is found in logs. */
    public String logName() {
        return nameOf("log", LOG_BYTES);
    }

    /**
     * A name for something of this session that no other caller can derive: the first bytes of HMAC-SHA256 under the
     * secret. The same on every instance, with no key to hand round.
     *
     * @param thing what it names
     * @param bytes length before the letters, four of which stand for three
     */
    public String nameOf(String thing, int bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            byte[] derived = mac.doFinal(thing.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(derived, bytes));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Session session && secret.equals(session.secret);
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }

    /** Not the secret: a session may stand in a message. */
    @Override
    public String toString() {
        return logName();
    }
}
