package io.fundcalc.app.platform.state;

import java.util.Locale;

/** What can be wrong with a Redis of state that answers. */
enum StateCondition {
    /** It takes no writes, for another reason than its memory. */
    REFUSED,
    /** It has no memory left. */
    FULL,
    /** It lost what it held. */
    EMPTIED;

    /** Name in metrics. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
