package io.fundcalc.intake.option;

/**
 * What can be asked about a whole file: a reading that the file does not decide. The words are the caller's:
 * {@code question.CODE}, and {@code question.CODE.answer.WORD} for each of its answers.
 */
public enum QuestionCode {
    /** Day and month can stand in either order: first doubtful date, its two readings, number of such dates. */
    DATES_AMBIGUOUS,
    /** Moments of universal time may belong to the day before or after: a moment, number of moments. */
    ZONE_UNCLEAR,
    /** A spreadsheet stored some dates with day and month the wrong way round: how many, one, texts beside them, one. */
    DATES_SWAPPED,
    /** A mark may separate thousands or decimals: a number, how many such numbers. */
    DECIMALS_AMBIGUOUS,
    /** Other sheets hold tables as well: the sheet read, names of others, how many. */
    SHEETS_LEFT_OUT,
    /** Several columns may hold the value: how many, their names, the one that was read. */
    VALUE_COLUMN_UNCLEAR,
    /** Columns read as one fund each hold whole numbers, as amounts are: how many, their names. */
    COLUMNS_MAY_BE_AMOUNTS,
    /** Columns read as one fund each lie close together, as the prices of one day do: how many, their names. */
    COLUMNS_MAY_BE_ONE_FUND,
    /** Columns beside the value that was read hold values too: the value's name, how many, their names. */
    FURTHER_VALUES,
    /** Numbers above and below zero were read as returns: how many columns, their names, the first number. */
    RETURNS_BY_SHAPE,
    /** Returns may be ratios or per cent: the column, its first number, 1 where it was read as per cent. */
    RETURN_SCALE_UNCLEAR,
    /**
     * The table looks like a statement, though no act is told: 1 where quantity, price and amount fit together, their names,
     * rows that agree, rows compared.
     */
    MAY_BE_STATEMENT,
    /** Every fund has one day only, as in a list of funds: how many funds. */
    LIST_OF_FUNDS,
    /** The values do not show stated splits: number, day, ratio, move of that day, what became of it. */
    SPLITS_DOUBTFUL,
    /** They do not fall by stated payouts: number, day, amount, move of that day, what became of it. */
    PAYOUTS_DOUBTFUL,
    /** Closes of a download that is usually adjusted for its dividends: number of these, day and amount of the first. */
    CLOSES_ADJUSTED,
    /** A payout within a hole of the cumulative NAV: amount, first and last possible day, day that is taken. */
    PAYOUT_DAY_UNKNOWN
}
