package io.fundcalc.app.platform.observability;

import java.util.Locale;

/** Something the service leans on and can do without. A check is bounded in time and never throws. */
public interface HealthCheck {

    /** Name of the dependency, {@code redis}. */
    String name();

    /** Looks now. */
    State state();

    /** How a dependency is; {@code toString} is the word of the contract. */
    enum State {
        UP,
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
