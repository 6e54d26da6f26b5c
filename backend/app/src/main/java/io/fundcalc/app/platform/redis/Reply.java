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

    /**
     * It answered that it does not carry the command out.
     *
     * @param code first word of its error: {@code OOM} when full, {@code READONLY}, {@code MISCONF}, {@code NOPERM} …
     */
    record Refused<T>(String code) implements Reply<T> {}

    /** It did not answer in time, or is not asked at present. Whether the command was carried out is not known. */
    record Silent<T>() implements Reply<T> {}

    /** The value; null where there is none, for whichever reason. */
    default @Nullable T orNull() {
        return this instanceof Answered<T>(var value) ? value : null;
    }

    /** Whether Redis answered with this value. */
    default boolean says(T expected) {
        return this instanceof Answered<T>(var value) && Objects.equals(value, expected);
    }
}
