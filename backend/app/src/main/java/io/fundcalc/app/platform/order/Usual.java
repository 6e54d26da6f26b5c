package io.fundcalc.app.platform.order;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Drops what says no more than a default, so that a request with it and one without are the same question. */
public final class Usual {

    private Usual() {}

    /** A choice, null where it is the usual one. */
    public static <T> @Nullable T unless(@Nullable T asked, T usual) {
        return usual.equals(asked) ? null : asked;
    }

    /** The same rounding, null where it is the usual one. */
    public static @Nullable RoundingChoice rounding(@Nullable RoundingChoice asked) {
        if (asked == null) {
            return null;
        }
        RoundingChoice told = asked.canonicalForm();
        return told.equals(RoundingChoice.NONE) ? null : told;
    }

    /** A discount, null where there is none. */
    public static @Nullable BigDecimal discount(@Nullable BigDecimal asked) {
        return asked == null || asked.compareTo(BigDecimal.ONE) == 0 ? null : asked;
    }
}
