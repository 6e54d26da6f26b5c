package io.fundcalc.app.platform.order;

import io.fundcalc.engine.money.Rounding;

/** Names a rounding in an explanation. */
public final class RoundingText {

    private RoundingText() {}

    /** All of its choices in a row. */
    public static String of(Rounding rounding) {
        return "money " + rounding.money() + " " + rounding.moneyScale() + "; shares " + rounding.shares() + " "
                + rounding.shareScale() + "; redemption by " + rounding.redemption();
    }
}
