package io.fundcalc.intake.report;

import java.util.List;

/**
 * One thing that was found out about a file and can be overridden.
 *
 * @param topic what it is about
 * @param value what was found, as the options write it
 * @param confidence from 0 (a coin was tossed) to 1 (certain, or chosen by the caller)
 * @param evidence why
 * @param alternatives what else the options would take, likeliest first
 */
public record Guess(Topic topic, String value, double confidence, Evidence evidence, List<String> alternatives) {

    /** What can be guessed. */
    public enum Topic {
        FORMAT,
        ENCODING,
        DELIMITER,
        SHEET,
        HEADER_ROW,
        KIND,
        DECIMALS,
        DATES,
        PERCENT,
        ROW_ORDER
    }
}
