package io.fundcalc.app.platform.canonical;

import io.fundcalc.app.platform.digest.Sha256;

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
        CanonicalWriter writer = new CanonicalWriter(Sha256.start());
        writer.value(request);
        return writer.finished();
    }
}
