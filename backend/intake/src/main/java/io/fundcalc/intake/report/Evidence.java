package io.fundcalc.intake.report;

import java.util.List;

/**
 * Why something was guessed: a code, whose words are the caller's, and what to fill in.
 *
 * @param code such as {@code BYTE_ORDER_MARK}
 * @param args counts, headers and examples, in the order of the text's placeholders
 */
public record Evidence(Code code, List<Object> args) {

    /** What a guess can rest on. */
    public enum Code {
        /** The caller chose. */
        CHOSEN,
        /** The file begins with a mark of its encoding: name. */
        BYTE_ORDER_MARK,
        /** Every byte of the beginning decodes: bytes looked at. */
        DECODES,
        /** The beginning holds known words: their characters. */
        KNOWN_WORDS,
        /** Zero bytes at every other place: share of them. */
        ZERO_BYTES,
        /** Rows of equal width: rows alike, rows looked at. */
        EQUAL_ROWS,
        /** The workbook says so. */
        WORKBOOK,
        /** Cells that can only be read so, and cells that can only be read the other way: count, count, example. */
        CELLS,
        /** No cell tells one from the other: cells looked at, example. */
        AMBIGUOUS,
        /** What speaks against the other order, and against this one: count, count, example. */
        ORDER_FITS,
        /** Cells that state a time zone: count, example. */
        ZONED,
        /** Names of columns that are known: known, of. */
        KNOWN_HEADERS,
        /** The column's name: the name. */
        HEADER,
        /** The column's name, which says that it holds incomes, to be compounded: the name. */
        INCOME,
        /** No name, but what the column holds: matching cells, cells looked at. */
        VALUES,
        /** A column without a known name that counts the rows. */
        COUNTS_ROWS,
        /** A column without a known name whose numbers are all equal. */
        CONSTANT,
        /** A column without a known name with numbers above and below zero. */
        BOTH_SIGNS,
        /** A column without a known name with zeros or negative numbers. */
        NOT_POSITIVE,
        /** A column without a known name whose numbers are of another size than the prices beside it. */
        OTHER_SIZE,
        /** A column without a known name whose cells are those of a statement: acts, codes of securities, money. */
        STATEMENT,
        /** Compared with the change of the values: days that agree, days compared. */
        WITNESS,
        /** Nothing speaks against the usual. */
        USUAL
    }

    /** Evidence with what to fill in. */
    public static Evidence of(Code code, Object... args) {
        return new Evidence(code, List.of(args));
    }
}
