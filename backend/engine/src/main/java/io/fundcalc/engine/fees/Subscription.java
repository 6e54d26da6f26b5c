package io.fundcalc.engine.fees;

import io.fundcalc.engine.fees.InvalidFeesException.Rule;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Nav;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.money.Rounding;
import io.fundcalc.engine.money.Shares;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Outcome.Computed;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Net amount: the part of a payment that buys shares. It is rounded before the shares are, which decides their last
 * digit.
 *
 * <pre>
 * Figure       subscription.netAmount
 * Formula      external: N = round(A ÷ (1 + r·d)) · internal: N = A − F · backEnd: N = A · fixed fee: N = A − F
 * Symbols      A amount paid, fee included · r rate of the tier that A reaches · d discount · F fee
 * Unit         currency
 * Range        0 … A
 * Unavailable  never
 * Convention   method, discount, rounding
 * Source       prospectuses of Chinese open-end funds, chapter on subscription (外扣法, 内扣法)
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="subscription"}
 */
public final class Subscription {

    private Subscription() {}

    /** Where the fee is taken from. */
    public enum Charging {
        /** On top of the net amount (外扣法), as Chinese funds do since 2007. */
        EXTERNAL("external"),
        /** Out of the amount paid (内扣法). */
        INTERNAL("internal"),
        /** At redemption (后端): nothing now. */
        BACK_END("backEnd");

        private final String wireName;

        Charging(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }

    /**
     * How the fee is taken.
     *
     * @param tiers fees by amount
     * @param discount multiplier of a rate from 0 to 1; never of a fixed fee
     */
    public record Charge(AmountTiers tiers, BigDecimal discount, Charging method) {

        /** The rate of an amount after the discount; null where its fee is fixed. */
        @Nullable
        Rate rateOf(Money amount) {
            Rate rate = tiers.at(amount).rate();
            return rate == null ? null : rate.times(discount);
        }
    }

    /**
     * What a payment becomes.
     *
     * @param netAmount buys shares
     * @param fee the rest of the amount
     * @param effectiveRate fee ÷ amount, unrounded
     * @param rate after discount; unavailable where the fee is fixed
     */
    public record Result(Money netAmount, Money fee, Shares shares, double effectiveRate, Outcome<Rate> rate) {}

    /**
     * Splits a payment into fee and shares.
     *
     * @param amount above 0
     * @throws InvalidFeesException where a fixed fee is more than the amount
     */
    public static Result of(Money amount, Nav nav, Charge charge, Rounding rounding) {
        Rate rate = charge.rateOf(amount);
        Money fee = fee(amount, charge, rounding);
        Money net = amount.minus(fee);
        return new Result(
                net,
                fee,
                net.at(nav, rounding),
                fee.ratioTo(amount),
                rate == null ? Outcome.unavailable(Reason.FIXED_FEE) : Outcome.computed(rate));
    }

    /**
     * Fee: the part of a payment that does not buy shares.
     *
     * <pre>
     * Figure       subscription.fee
     * Formula      external: F = A − N · internal: F = round(A·r·d) · backEnd: F = 0 · fixed fee: F = round(fixed)
     * Symbols      A amount paid, fee included · N net amount · r rate of the tier that A reaches · d discount, never of a
     *              fixed fee
     * Unit         currency
     * Range        0 … A
     * Unavailable  never
     * Convention   method, discount, rounding
     * Source       prospectuses of Chinese open-end funds, chapter on subscription (外扣法, 内扣法)
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="subscription"}
     */
    static Money fee(Money amount, Charge charge, Rounding rounding) {
        if (charge.method == Charging.BACK_END) {
            return Money.ZERO;
        }
        Money fixed = charge.tiers.at(amount).fixed();
        if (fixed != null) {
            return fixed(fixed.rounded(rounding), amount, charge.tiers);
        }
        Rate rate = Objects.requireNonNull(charge.rateOf(amount), "a tier without a fixed fee has a rate");
        return charge.method == Charging.INTERNAL
                ? amount.times(rate).rounded(rounding)
                : amount.minus(amount.without(rate, rounding));
    }

    private static Money fixed(Money fee, Money amount, AmountTiers tiers) {
        if (fee.compareTo(amount) > 0) {
            throw new InvalidFeesException(
                    Rule.FEE_ABOVE_AMOUNT, tiers.field(), tiers.indexOf(amount), fee.value(), amount.value());
        }
        return fee;
    }

    /**
     * Confirmed shares: what the net amount buys.
     *
     * <pre>
     * Figure       subscription.shares
     * Formula      Q = round(N ÷ V)
     * Numbers      {netAmount} ÷ {nav}
     * Symbols      N net amount, rounded before · V NAV of the trade day
     * Unit         shares
     * Range        0 … ∞
     * Unavailable  never
     * Convention   rounding
     * Source       prospectuses of Chinese open-end funds, chapter on subscription
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="subscription"}
     */
    public static Terms shareTerms(Result result, Nav nav) {
        return Terms.of("netAmount", result.netAmount.value()).and("nav", nav.value());
    }

    /**
     * Effective rate: what part of the money paid became a fee. A rate of 1.5 % charged on top takes 1.478 % of the payment.
     *
     * <pre>
     * Figure       subscription.effectiveRate
     * Formula      e = F ÷ A
     * Numbers      {fee} ÷ {amount}
     * Symbols      F fee · A amount paid, fee included
     * Unit         ratio
     * Range        0 … 1
     * Unavailable  never
     * Convention   method, discount
     * Source       definition
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="subscription"}
     */
    public static Terms effectiveTerms(Money amount, Result result) {
        return Terms.of("fee", result.fee.value()).and("amount", amount.value());
    }

    /**
     * Rate charged: the rate of the tier that the amount reaches, after the discount.
     *
     * <pre>
     * Figure       subscription.rate
     * Formula      r·d
     * Numbers      {tierRate} × {discount}
     * Symbols      r rate of the tier that the amount reaches, fee included · d discount
     * Unit         ratio
     * Range        0 … 1
     * Unavailable  the tier has a fixed fee (FIXED_FEE)
     * Convention   discount
     * Source       definition
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="subscription"}
     */
    public static @Nullable Terms rateTerms(Money amount, Charge charge) {
        Rate rate = charge.tiers.at(amount).rate();
        return rate == null ? null : Terms.of("tierRate", rate.value()).and("discount", charge.discount);
    }

    /** How the net amount came about, in the arithmetic of its method. */
    public static Terms netTerms(Money amount, Result result, Charging method) {
        Terms terms = Terms.of("amount", amount.value()).and("fee", result.fee.value());
        return method == Charging.EXTERNAL && result.rate instanceof Computed<Rate> rate
                ? terms.and("rate", rate.value().value()).writtenAs("{amount} ÷ (1 + {rate})")
                : terms.writtenAs("{amount} − {fee}");
    }

    /** How the fee came about; null where it is fixed or due later, which needs no arithmetic. */
    public static @Nullable Terms feeTerms(Money amount, Result result, Charging method) {
        if (method == Charging.BACK_END || !(result.rate instanceof Computed<Rate> rate)) {
            return null;
        }
        Terms terms = Terms.of("amount", amount.value());
        return method == Charging.INTERNAL
                ? terms.and("rate", rate.value().value()).writtenAs("{amount} × {rate}")
                : terms.and("netAmount", result.netAmount.value()).writtenAs("{amount} − {netAmount}");
    }
}
