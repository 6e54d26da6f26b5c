package io.fundcalc.app.platform.caller;

import io.fundcalc.app.platform.config.RateLimitProperties.Quota;
import org.jspecify.annotations.Nullable;

/**
 * A caller, as far as its quota and its name in logs go.
 *
 * @param kind how it was recognised
 * @param id within its kind: stable from call to call, and as confidential as what it was made from
 * @param quota of its own; null: the one that all callers have
 */
public record Principal(Kind kind, String id, @Nullable Quota quota) {

    /** How a caller was recognised, the surest first. */
    public enum Kind {
        KEY,
        SESSION,
        ADDRESS,
        /** All sessions of an address together. */
        SESSIONS_OF_ADDRESS
    }

    /** A caller with the quota that all have. */
    public Principal(Kind kind, String id) {
        this(kind, id, null);
    }

    /** The caller's name in logs: an operator chose the id of a key; anything else stays out of logs. */
    public String user() {
        return kind == Kind.KEY ? id : "anonymous";
    }
}
