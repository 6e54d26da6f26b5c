package io.fundcalc.app.platform.cache;

/**
 * An answer and how long it is good for.
 *
 * @param answer the finished bytes, never changed by anyone
 * @param createdMillis when it was computed, since 1970
 * @param softMillis from then on it is to be computed afresh, and served as long as somebody does
 * @param hardMillis from then on it is gone
 */
public record KeptAnswer(byte[] answer, long createdMillis, long softMillis, long hardMillis) {

    boolean fresh(long nowMillis) {
        return nowMillis < softMillis;
    }

    /** Whether it may be served at all. */
    public boolean usable(long nowMillis) {
        return nowMillis < hardMillis;
    }
}
