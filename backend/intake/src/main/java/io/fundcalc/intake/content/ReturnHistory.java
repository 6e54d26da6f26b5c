package io.fundcalc.intake.content;

/**
 * The returns of one fund; days strictly ascending, one return for each day.
 *
 * @param fund code, or the name of the column where the file has no codes; empty where it has neither
 * @param name name, empty where the file has none
 * @param base day before the first period where a row without a return tells it, since 1970-01-01; else {@link #NO_BASE}
 * @param days ends of the periods, since 1970-01-01
 * @param returns simple returns, ratios above −1
 */
public record ReturnHistory(String fund, String name, int base, int[] days, Decimals returns) {

    /** The file does not tell when the first period began. */
    public static final int NO_BASE = Integer.MIN_VALUE;
}
