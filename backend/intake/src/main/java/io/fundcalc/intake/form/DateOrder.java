package io.fundcalc.intake.form;

/** Order of the parts of a date that does not begin with its year; dates that do are read alike under each of them. */
public enum DateOrder {
    /** Every date begins with its year, names its month or is a day number: there is nothing to choose. */
    YEAR_FIRST,
    /** dd/MM/yyyy. */
    DAY_FIRST,
    /** MM/dd/yyyy. */
    MONTH_FIRST
}
