package io.fundcalc.engine.dca.simulation;

import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The exact arithmetic of one plan: money and shares as whole numbers of their last booked decimal, so that a cent is 1.
 * Products that leave a {@code long} are computed with {@link BigDecimal}; amounts that do are refused.
 */
public final class Bookkeeping {

    /** Whole numbers below this, divided as doubles, come within one of the quotient. */
    private static final long EXACT = 1L << 52;

    private static final long MOST_PRODUCT = Long.MAX_VALUE / 2;

    private static final int MOST_POWER = 18;

    private final TradedFund fund;
    private final Rounding rounding;
    private final boolean moneyHalfUp;
    private final boolean sharesHalfUp;

    /** 10 to the decimals that a product of shares and NAV has more than money; 0 where it has fewer. */
    private final long excess;

    private final long half;
    private final double inverse;
    private final long @Nullable [] navs;

    /** 1 and 1 + rate in units of the rate's last decimal; 0 where that has too many decimals. */
    private final long one;

    private final long onePlusRate;
    private final Rate rate;

    /**
     * The arithmetic of a fund and a plan.
     *
     * @param rate of a purchase, after discount
     */
    public Bookkeeping(TradedFund fund, Rounding rounding, Rate rate) {
        this.fund = fund;
        this.rounding = rounding;
        this.moneyHalfUp = rounding.money() == Rounding.Mode.HALF_UP;
        this.sharesHalfUp = rounding.shares() == Rounding.Mode.HALF_UP;
        int places = rounding.shareScale() + fund.decimals() - rounding.moneyScale();
        this.excess = places < 0 || places > MOST_POWER
                ? 0
                : BigDecimal.TEN.pow(places).longValueExact();
        this.half = moneyHalfUp ? excess / 2 : 0;
        this.inverse = 1.0 / Math.max(excess, 1);
        this.navs = excess == 0 ? null : fund.digits();
        this.rate = rate;
        int scale = rate.value().scale();
        this.one = scale >= MOST_POWER ? 0 : BigDecimal.TEN.pow(scale).longValueExact();
        this.onePlusRate = one == 0 ? 0 : one + rate.value().unscaledValue().longValueExact();
    }

    /** What shares are worth on a day. */
    long value(long shares, int at) {
        return navs != null && fits(shares, navs[at])
                ? divided(shares * navs[at])
                : money(shares(shares).multiply(fund.nav(at)));
    }

    /**
     * A product of shares and NAV as money. Half of the divisor, added before, rounds half up without a branch: an even
     * divisor is a power of ten, an odd one is 1.
     */
    private long divided(long product) {
        long raised = product + half;
        if (raised >= EXACT) {
            return raised / excess;
        }
        return corrected((long) (raised * inverse), raised, excess);
    }

    /** The shares that money buys on a day without a fee. */
    long bought(long money, int at) {
        return navs != null && fits(money, excess)
                ? quotient(money * excess, navs[at], sharesHalfUp)
                : units(
                        money(money)
                                .divide(
                                        fund.nav(at),
                                        rounding.shareScale(),
                                        rounding.shares().java()),
                        rounding.shareScale());
    }

    /** What is left of a payment for shares: amount ÷ (1 + rate). */
    long net(long amount) {
        return one != 0 && fits(amount, one)
                ? quotient(amount * one, onePlusRate, moneyHalfUp)
                : units(new Money(money(amount)).without(rate, rounding).value(), rounding.moneyScale());
    }

    /** Whether a product stays a {@code long}, with room for half a divisor. */
    private static boolean fits(long one, long other) {
        return Math.multiplyHigh(one, other) == 0 && one * other >= 0 && one * other < MOST_PRODUCT;
    }

    /** Rounds half up as the quotient of twice the dividend and the divisor by twice the divisor. */
    private static long quotient(long dividend, long divisor, boolean halfUp) {
        if (dividend >= EXACT / 4 || divisor >= EXACT / 4) {
            long quotient = dividend / divisor;
            long rest = dividend - quotient * divisor;
            return halfUp && rest >= divisor - rest ? quotient + 1 : quotient;
        }
        long raised = halfUp ? 2 * dividend + divisor : dividend;
        long by = halfUp ? 2 * divisor : divisor;
        return corrected((long) ((double) raised / by), raised, by);
    }

    /** A quotient that came from doubles and may be one off. */
    private static long corrected(long quotient, long dividend, long divisor) {
        long rest = dividend - quotient * divisor;
        return rest < 0 ? quotient - 1 : rest >= divisor ? quotient + 1 : quotient;
    }

    /** What a payout comes to. */
    long payout(long shares, BigDecimal perShare) {
        return money(shares(shares).multiply(perShare));
    }

    /** Shares after a split. */
    long split(long shares, BigDecimal ratio) {
        return units(
                shares(shares).multiply(ratio),
                rounding.shareScale(),
                rounding.shares().java());
    }

    /** The whole units of a part of the shares after a split. */
    long splitDown(long shares, BigDecimal ratio) {
        return units(shares(shares).multiply(ratio), rounding.shareScale(), RoundingMode.DOWN);
    }

    /** Money of a booked number. */
    public BigDecimal money(long units) {
        return BigDecimal.valueOf(units, rounding.moneyScale());
    }

    /** Shares of a booked number. */
    public BigDecimal shares(long units) {
        return BigDecimal.valueOf(units, rounding.shareScale());
    }

    /** An amount as it is booked. */
    long money(BigDecimal amount) {
        return units(amount, rounding.moneyScale(), rounding.money().java());
    }

    private static long units(BigDecimal exact, int decimals) {
        return units(exact, decimals, RoundingMode.UNNECESSARY);
    }

    private static long units(BigDecimal exact, int decimals, RoundingMode mode) {
        return exact.setScale(decimals, mode).unscaledValue().longValueExact();
    }
}
