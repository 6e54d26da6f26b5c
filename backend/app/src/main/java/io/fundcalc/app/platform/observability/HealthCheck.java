package io.fundcalc.app.platform.observability;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something the service leans on and can do without. A check is bounded in time and never throws. */
public interface HealthCheck {

    /** Name of the dependency, {@code redis}. */
    String name();

    /** Looks now. */
    State state();

    /** What is wrong while the state is {@link State#DEGRADED}, and what to do, for operators; otherwise null. */
    default @Nullable String reason() {
        return null;
    }

    /** How a dependency is; {@code toString} is the word of the contract. */
    enum State {
        UP,
        /** It answers, but does not do all that it should; health is degraded, and {@link #reason()} says why. */
        DEGRADED,
        /** Away; the service goes on without it, and health is degraded. */
        DOWN,
        /** Not configured. */
        DISABLED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
