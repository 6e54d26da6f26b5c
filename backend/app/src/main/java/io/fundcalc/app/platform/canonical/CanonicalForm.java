package io.fundcalc.app.platform.canonical;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The one form that equal requests share. Two requests have the same digest exactly when they ask the same: the order of
 * fields in the JSON, {@code 1} against {@code 1.0}, {@code 0.0} against {@code -0.0}, trailing zeros of exact decimals
 * and absence against {@code null} make no difference, nor does what a record itself takes for the same
 * ({@link Canonicalisable}): defaults of profile and calculation spelled out, flows in another order. Everything else does: a
 * convention that the dates decide is not the same question as its value, though it may have the same figures.
 */
public final class CanonicalForm {

    private CanonicalForm() {}

    /**
     * SHA-256 over the canonical form.
     *
     * @param request a record of records, lists, sets, maps, choices, texts, numbers, dates and primitive arrays
     * @throws IllegalArgumentException where it holds anything else
     */
    public static byte[] digest(Record request) {
        CanonicalWriter writer = new CanonicalWriter(sha256());
        writer.value(request);
        return writer.finished();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
