package io.fundcalc.engine.outcome;

import java.util.function.Function;

/**
 * What a calculation gives: its value, or the reason why there is none. "Cannot be computed" is an answer, not an
 * error, so no calculation returns {@code NaN}, an infinity or {@code null}.
 *
 * @param <T> the type of the value
 */
public sealed interface Outcome<T> {

    /** A value, never a number that is not finite. */
    record Computed<T>(T value) implements Outcome<T> {

        /** @throws IllegalArgumentException for a number that is not finite; the factories of {@link Outcome} answer instead */
        public Computed {
            if (!isFinite(value)) {
                throw new IllegalArgumentException("not a finite number: " + value);
            }
        }
    }

    /**
     * No value.
     *
     * @param reason why
     * @param needed how many observations (or the named thing) the figure needs; 0 where counts say nothing
     * @param found how many there are
     */
    record Unavailable<T>(Reason reason, int needed, int found) implements Outcome<T> {}

    /** A value; a non-finite one means that the figure left the range of numbers. */
    static Outcome<Double> of(double value) {
        return Double.isFinite(value) ? new Computed<>(value) : new Unavailable<>(Reason.OUT_OF_RANGE, 0, 0);
    }

    /** A value of any type; a number that is not finite means that the figure left the range of numbers. */
    static <T> Outcome<T> computed(T value) {
        return isFinite(value) ? new Computed<>(value) : new Unavailable<>(Reason.OUT_OF_RANGE, 0, 0);
    }

    private static boolean isFinite(Object value) {
        return !(value instanceof Double number) || Double.isFinite(number);
    }

    /** No value, for a reason that needs no counts. */
    static <T> Outcome<T> unavailable(Reason reason) {
        return new Unavailable<>(reason, 0, 0);
    }

    /** No value, for want of observations. */
    static <T> Outcome<T> tooFew(int needed, int found) {
        return new Unavailable<>(Reason.TOO_FEW_VALUES, needed, found);
    }

    /** The same outcome with its value changed; unavailable where the change leaves the range of numbers. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Computed<T> computed -> computed(change.apply(computed.value()));
            case Unavailable<T> none -> new Unavailable<>(none.reason(), none.needed(), none.found());
        };
    }

    /** The outcome of a further calculation on the value, or why there is no value. */
    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Computed<T> computed -> next.apply(computed.value());
            case Unavailable<T> none -> new Unavailable<>(none.reason(), none.needed(), none.found());
        };
    }

    /**
     * The value of an outcome that is known to have one.
     *
     * @throws IllegalStateException when there is none
     */
    default T value() {
        return switch (this) {
            case Computed<T> computed -> computed.value;
            case Unavailable<T> none -> throw new IllegalStateException("no value: " + none.reason());
        };
    }
}
