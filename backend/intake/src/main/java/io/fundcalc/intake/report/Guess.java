package io.fundcalc.intake.report;

import java.util.List;

/**
 * One thing that was found out about a file. Most can be overridden.
 *
 * @param topic what it is about
 * @param value what was found, as the options write it where there is one
 * @param confidence from 0 (a coin was tossed) to 1 (certain, or chosen by the caller)
 * @param evidence why
 * @param alternatives what else the options would take, likeliest first
 */
public record Guess(Topic topic, String value, double confidence, Evidence evidence, List<String> alternatives) {

    /** What can be guessed. */
    public enum Topic {
        /** For information: a file is what it is. */
        FORMAT,
        ENCODING,
        DELIMITER,
        SHEET,
        HEADER_ROW,
        KIND,
        DECIMALS,
        DATES,
        PERCENT,
        /** For information: rows are put in order whichever way they run. */
        ROW_ORDER;

        /** Whether an option of this name overrides it. */
        public boolean isOption() {
            return this != FORMAT && this != ROW_ORDER;
        }
    }
}
