package io.fundcalc.engine.fees;

import io.fundcalc.engine.fees.InvalidFeesException.Rule;
import io.fundcalc.engine.fees.Subscription.Charge;
import io.fundcalc.engine.fees.Subscription.Charging;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Nav;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.money.Rounding;
import io.fundcalc.engine.money.Shares;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import java.math.BigDecimal;

/**
 * Converted amount: what a conversion puts into the fund that one moves to, after the redemption fee of the one that
 * one leaves and the difference of both subscription fees.
 *
 * <pre>
 * Figure       conversion.amountIn
 * Formula      rate: I = round(P ÷ (1 + k)) · fee: I = P − D
 * Numbers      {netOut} − {differenceFee}
 * Symbols      P proceeds after the redemption fee · k difference rate · D difference fee
 * Unit         currency
 * Range        0 … P
 * Unavailable  never
 * Convention   differenceMethod, discount, rounding
 * Source       conversion rules of Chinese fund companies; both formulas are in use
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="conversion"}
 */
public final class Conversion {

    private Conversion() {}

    /** How the difference of the subscription fees is taken. */
    public enum DifferenceMethod {
        /** One fee at the difference of both rates. */
        RATE("rate"),
        /** The difference of both fees. */
        FEE("fee");

        private final String wireName;

        DifferenceMethod(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }

    /**
     * The subscription fees of both funds.
     *
     * @param out of the fund that is left
     * @param in of the fund that is bought
     * @param discount multiplier of rates from 0 to 1
     */
    public record Difference(AmountTiers out, AmountTiers in, BigDecimal discount, DifferenceMethod method) {}

    /**
     * What becomes of the shares.
     *
     * @param netOut proceeds after the redemption fee
     * @param differenceRate after discount; unavailable where fees are compared
     */
    public record Result(
            Money gross,
            Money redemptionFee,
            Money netOut,
            Outcome<Rate> differenceRate,
            Money differenceFee,
            Money amountIn,
            Shares shares) {}

    /**
     * Converts.
     *
     * @param order sells the shares of the fund that is left
     * @param nav of the fund that is bought
     * @throws InvalidFeesException where the lots hold too little, or a fixed fee has no rate to compare
     */
    public static Result of(Order order, Nav nav, Difference difference) {
        Rounding rounding = order.conditions.rounding();
        Redemption.Result out = Redemption.of(order.redemption, order.conditions);
        Money net = out.net();
        Outcome<Rate> rate = difference.method == DifferenceMethod.RATE
                ? Outcome.computed(differenceRate(net, difference))
                : Outcome.unavailable(Reason.FEES_COMPARED);
        Money fee = differenceFee(net, difference, rounding);
        Money in = net.minus(fee);
        return new Result(out.gross(), out.fee(), net, rate, fee, in, in.at(nav, rounding));
    }

    /** The redemption that a conversion begins with. */
    public record Order(Redemption.Order redemption, Redemption.Conditions conditions) {}

    /**
     * Difference rate: what the subscription rate of the fund that is bought has more than that of the fund that is left.
     *
     * <pre>
     * Figure       conversion.differenceRate
     * Formula      k = max(0, r₂ − r₁)·d
     * Symbols      r₁ rate of the fund that is left, r₂ of the fund that is bought, both of the tier that the proceeds reach · d
     *              discount
     * Unit         ratio
     * Range        0 … 1
     * Unavailable  two fees are compared instead of two rates (FEES_COMPARED)
     * Convention   differenceMethod, discount
     * Source       conversion rules of Chinese fund companies
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="conversion"}
     */
    static Rate differenceRate(Money net, Difference difference) {
        return rate(difference.in, net).above(rate(difference.out, net)).times(difference.discount);
    }

    private static Rate rate(AmountTiers tiers, Money net) {
        Rate rate = tiers.at(net).rate();
        if (rate == null) {
            throw new InvalidFeesException(Rule.NO_RATE, tiers.field(), tiers.indexOf(net));
        }
        return rate;
    }

    /**
     * Difference fee (补差费): what the subscription of the fund that is bought costs more; never negative.
     *
     * <pre>
     * Figure       conversion.differenceFee
     * Formula      rate: D = P − round(P ÷ (1 + k)) · fee: D = max(0, F₂ − F₁)
     * Symbols      P proceeds after the redemption fee · k difference rate · F₁ subscription fee of P in the fund that is left, F₂
     *              in the fund that is bought, both charged on top of the net amount, their rates discounted
     * Unit         currency
     * Range        0 … P
     * Unavailable  never
     * Convention   differenceMethod, discount, rounding
     * Source       conversion rules of Chinese fund companies; both formulas are in use
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="conversion"}
     */
    static Money differenceFee(Money net, Difference difference, Rounding rounding) {
        if (difference.method == DifferenceMethod.RATE) {
            return net.minus(net.without(differenceRate(net, difference), rounding));
        }
        Money more =
                fee(difference.in, net, difference, rounding).minus(fee(difference.out, net, difference, rounding));
        return more.isNegative() ? Money.ZERO : more;
    }

    private static Money fee(AmountTiers tiers, Money net, Difference difference, Rounding rounding) {
        return net.isPositive()
                ? Subscription.fee(net, new Charge(tiers, difference.discount, Charging.EXTERNAL), rounding)
                : Money.ZERO;
    }

    /** What the converted amount is computed from. */
    public static Terms terms(Result result) {
        return Terms.of("netOut", result.netOut.value()).and("differenceFee", result.differenceFee.value());
    }
}
