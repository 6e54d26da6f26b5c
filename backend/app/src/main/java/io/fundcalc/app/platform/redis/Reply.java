package io.fundcalc.app.platform.redis;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Redis said to a command, if it said anything in time. */
public sealed interface Reply<T> {

    /**
     * It answered.
     *
     * @param value of the command; null where Redis has nothing under that key
     */
    record Answered<T>(@Nullable T value) implements Reply<T> {}

    /** It is away, slow or refused the command. Whether the command was carried out is not known. */
    record Silent<T>() implements Reply<T> {}

    /** The value; null where there is none, for whichever reason. */
    default @Nullable T orNull() {
        return switch (this) {
            case Answered<T>(var value) -> value;
            case Silent<T> _ -> null;
        };
    }

    /** Whether Redis answered with this value. */
    default boolean says(T expected) {
        return this instanceof Answered<T>(var value) && Objects.equals(value, expected);
    }
}
