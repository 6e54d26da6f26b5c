package io.fundcalc.app.platform.cache;

import io.fundcalc.app.platform.observability.HealthCheck;

/** Redis among the dependencies that health speaks of. */
record RedisHealth(SharedAnswers shared) implements HealthCheck {

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public State state() {
        return switch (shared.state()) {
            case UP -> State.UP;
            case DOWN -> State.DOWN;
            case DISABLED -> State.DISABLED;
        };
    }
}
