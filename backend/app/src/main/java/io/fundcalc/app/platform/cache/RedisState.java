package io.fundcalc.app.platform.cache;

import java.util.Locale;

/** How Redis is. Answers are given in each state; only their speed differs. */
public enum RedisState {
    /** Connected, and answering in time. */
    UP,
    /** Configured, and not connected or not answering in time. */
    DOWN,
    /** Not configured. */
    DISABLED;

    /** Name on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
