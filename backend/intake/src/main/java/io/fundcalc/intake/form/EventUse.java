package io.fundcalc.intake.form;

/** How the payouts and splits that a file states are used. Unless the owner says, those are applied that the values show. */
public enum EventUse {
    /** All of them, without a check. */
    AS_STATED(0),
    /** None: the values hold them already. */
    LEFT_OUT(0),
    /** Payouts are stated for ten units. */
    PER_TEN(1),
    /** For a hundred units, or in a hundredth of the currency. */
    PER_HUNDRED(2),
    /** For a thousand units. */
    PER_THOUSAND(3);

    private final int tens;

    EventUse(int tens) {
        this.tens = tens;
    }

    /** How often ten divides the stated payouts. */
    public int tens() {
        return tens;
    }
}
