package io.fundcalc.engine.fees;

import io.fundcalc.engine.fees.InvalidFeesException.Rule;
import io.fundcalc.engine.fees.Subscription.Charge;
import io.fundcalc.engine.fees.Subscription.Charging;
import io.fundcalc.engine.money.Money;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cost of a share class: what part of the value its fees have taken after some days, as a ratio of the value without any.
 *
 * <pre>
 * Figure       classCost
 * Formula      K(t) = 1 − (1 − r(t)) ÷ (1 + f) · (1 − s ÷ 365)^min(t, u)
 * Symbols      t days held · r redemption rate after t days · f subscription fee ÷ net amount · s service and other ongoing fees
 *              a year · u days after which the service fee stops
 * Unit         ratio
 * Range        0 … 1
 * Unavailable  never
 * Convention   discount
 * Source       derived; a year has 365 days, fees are taken daily
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="classCost"}
 */
public final class ClassCost {

    private static final double DAYS_PER_YEAR = 365;

    private final double logPurchase;
    private final double logDay;
    private final double logOngoingDay;
    private final @Nullable Integer stop;
    private final HoldingTiers redemption;

    private ClassCost(
            double logPurchase, double logDay, double logOngoingDay, @Nullable Integer stop, HoldingTiers redemption) {
        this.logPurchase = logPurchase;
        this.logDay = logDay;
        this.logOngoingDay = logOngoingDay;
        this.stop = stop;
        this.redemption = redemption;
    }

    /**
     * Fees of holding a class.
     *
     * @param serviceFee ratio a year (销售服务费)
     * @param stopAfterDays days after which no service fee is taken any more; null where it never stops
     * @param ongoing other fees a year that one class has and another has not; ratio
     */
    public record Holding(double serviceFee, @Nullable Integer stopAfterDays, double ongoing) {

        /** No fee of holding. */
        public static final Holding FREE = new Holding(0, null, 0);
    }

    /** The cost of a class for a purchase of this amount. */
    public static ClassCost of(Money amount, Charge charge, Holding holding, HoldingTiers redemption) {
        return of(Math.log1p(purchase(amount, charge)), holding, redemption);
    }

    /** The cost of holding and selling alone, of whatever the purchase left. */
    static ClassCost ofHolding(Holding holding, HoldingTiers redemption) {
        return of(0, holding, redemption);
    }

    private static ClassCost of(double logPurchase, Holding holding, HoldingTiers redemption) {
        return new ClassCost(
                logPurchase,
                Math.log1p(-holding.serviceFee / DAYS_PER_YEAR),
                Math.log1p(-holding.ongoing / DAYS_PER_YEAR),
                holding.stopAfterDays,
                redemption);
    }

    /** Fee for each unit of net amount: the rate itself where it is charged on top, whatever a booking would round. */
    public static double purchase(Money amount, Charge charge) {
        Money fixed = charge.tiers().at(amount).fixed();
        if (charge.method() == Charging.BACK_END) {
            return 0;
        }
        if (fixed != null) {
            if (fixed.compareTo(amount) >= 0) {
                throw new InvalidFeesException(
                        Rule.FEE_ABOVE_AMOUNT,
                        charge.tiers().field(),
                        charge.tiers().indexOf(amount),
                        fixed.value(),
                        amount.value());
            }
            return fixed.ratioTo(amount.minus(fixed));
        }
        double rate = Objects.requireNonNull(charge.rateOf(amount), "a tier without a fixed fee has a rate")
                .asDouble();
        return charge.method() == Charging.INTERNAL ? rate / (1 - rate) : rate;
    }

    /** Logarithm of what is left of one unit after so many days. */
    double logLeft(long days) {
        long charged = stop == null ? days : Math.min(days, stop);
        return Math.log1p(-redemption.rate(days).asDouble()) - logPurchase + charged * logDay + days * logOngoingDay;
    }

    /** The cost after so many days, as a ratio. */
    public double after(long days) {
        return -Math.expm1(logLeft(days));
    }

    /** Days on which the way in which it grows changes, ascending. */
    IntStream bends() {
        IntStream tiers = redemption.bounds().stream().mapToInt(Integer::intValue);
        return stop == null ? tiers : IntStream.concat(tiers, IntStream.of(stop, stop + 1));
    }

    /** Logarithm of what one day of holding leaves, from the last bend on. */
    double lastSlope() {
        return (stop == null ? logDay : 0) + logOngoingDay;
    }
}
