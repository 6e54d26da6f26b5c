package io.fundcalc.engine.figure;

import java.util.Locale;

/** How a figure is written and read: its type in an answer, its signs and colours on a screen. */
public enum FigureFormat {
    /** A ratio that may be good or bad news, written in per cent with its sign. */
    GAIN,
    /** A ratio without a direction, written in per cent. */
    SHARE,
    /** A loss as a positive ratio, written in per cent with a minus. */
    LOSS,
    /** A plain number. */
    NUMBER,
    /** A number whose sign matters. */
    SIGNED,
    /** A number of days. */
    DAYS,
    /** A whole number; always there. */
    COUNT,
    /** Days since 1970-01-01, written as a date. */
    DATE;

    /** The name in the contract. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
