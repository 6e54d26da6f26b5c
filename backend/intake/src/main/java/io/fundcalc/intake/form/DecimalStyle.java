package io.fundcalc.intake.form;

/** Which of the two marks separates the decimals; blanks, apostrophes and the other mark separate thousands. */
public enum DecimalStyle {
    /** 1,234.56 and 1'234.56. */
    POINT,
    /** 1.234,56 and 1 234,56. */
    COMMA
}
