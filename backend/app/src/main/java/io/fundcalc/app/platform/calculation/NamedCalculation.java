package io.fundcalc.app.platform.calculation;

/**
 * A calculation under its slug, for the few places that meet calculations by name: rooms offer theirs as beans, and no
 * room needs to know another.
 *
 * @param slug of family and calculation, {@code performance/tear-sheet}
 * @param requestType what it takes
 * @param computation what it does
 */
public record NamedCalculation<Q>(String slug, Class<Q> requestType, Computation<Q> computation) {}
