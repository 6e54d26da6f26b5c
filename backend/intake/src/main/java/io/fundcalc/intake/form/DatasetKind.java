package io.fundcalc.intake.form;

/** What the rows of a file are. */
public enum DatasetKind {
    /** One row for each day of a fund: net asset values, payouts, splits. */
    NAV,
    /** One row for each period of a fund: its simple return, dated at the end of the period. */
    RETURNS,
    /** One row for each purchase, redemption, payout and the like. */
    TRANSACTIONS
}
