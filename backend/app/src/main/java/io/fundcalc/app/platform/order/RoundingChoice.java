package io.fundcalc.app.platform.order;

import io.fundcalc.app.platform.canonical.Canonicalisable;
import io.fundcalc.engine.money.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * How a fund books money and shares; what is left out has its default.
 *
 * @param money HALF_UP when absent
 * @param shares HALF_UP when absent
 * @param shareScale decimals of shares, 0 to 8; 2 when absent
 * @param moneyScale decimals of money, 0 to 8; 2 when absent
 * @param redemption where the fee of a redemption is rounded; order when absent
 */
public record RoundingChoice(
        Rounding.@Nullable Mode money,
        Rounding.@Nullable Mode shares,
        @Nullable Integer shareScale,
        @Nullable Integer moneyScale,
        Rounding.@Nullable Redemption redemption)
        implements Canonicalisable {

    /** Everything as usual. */
    static final RoundingChoice NONE = new RoundingChoice(null, null, null, null, null);

    @Override
    public RoundingChoice canonicalForm() {
        Rounding usual = Rounding.USUAL;
        return new RoundingChoice(
                Usual.unless(money, usual.money()),
                Usual.unless(shares, usual.shares()),
                Usual.unless(shareScale, usual.shareScale()),
                Usual.unless(moneyScale, usual.moneyScale()),
                Usual.unless(redemption, usual.redemption()));
    }
}
