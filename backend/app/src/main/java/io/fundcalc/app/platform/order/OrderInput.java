package io.fundcalc.app.platform.order;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.engine.fees.AmountTiers;
import io.fundcalc.engine.fees.HoldingTiers;
import io.fundcalc.engine.fees.InvalidFeesException;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Nav;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.money.Rounding;
import io.fundcalc.engine.money.Shares;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Amounts, rates and tiers of a request as the engine's validated types; says where one of them is wrong. */
public final class OrderInput {

    /** Beyond any order, and small enough for exact sums of many. */
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private OrderInput() {}

    public static Money amount(String pointer, BigDecimal amount) {
        return new Money(positive(pointer, amount, "ORDER_AMOUNT_NOT_POSITIVE"));
    }

    public static Nav nav(String pointer, BigDecimal nav) {
        return new Nav(positive(pointer, nav, "NAV_OF_ORDER_NOT_POSITIVE"));
    }

    public static Shares shares(String pointer, BigDecimal shares) {
        return new Shares(positive(pointer, shares, "SHARES_NOT_POSITIVE"));
    }

    private static BigDecimal positive(String pointer, BigDecimal value, String code) {
        if (value.signum() <= 0) {
            throw invalid(pointer, code, value.toPlainString());
        }
        return withinRange(pointer, value);
    }

    private static BigDecimal withinRange(String pointer, BigDecimal value) {
        if (value.compareTo(LARGEST) > 0) {
            throw invalid(pointer, "AMOUNT_TOO_LARGE", "1e15");
        }
        return value;
    }

    public static Rate rate(String pointer, BigDecimal rate) {
        if (!Rate.allows(rate)) {
            throw invalid(pointer, "FEE_RATE_OUT_OF_RANGE", rate.toPlainString());
        }
        return new Rate(rate);
    }

    /** Multiplier of a rate; 1 when absent. */
    public static BigDecimal discount(String pointer, @Nullable BigDecimal asked) {
        BigDecimal discount = asked == null ? BigDecimal.ONE : asked;
        if (discount.signum() < 0 || discount.compareTo(BigDecimal.ONE) > 0) {
            throw invalid(pointer, "DISCOUNT_OUT_OF_RANGE", discount.toPlainString());
        }
        return discount;
    }

    /**
     * How money and shares are booked.
     *
     * @param place pointer to the object that has the choice; empty for the request
     */
    public static Rounding rounding(String place, @Nullable RoundingChoice asked) {
        Rounding usual = Rounding.USUAL;
        if (asked == null) {
            return usual;
        }
        return new Rounding(
                Objects.requireNonNullElse(asked.money(), usual.money()),
                Objects.requireNonNullElse(asked.shares(), usual.shares()),
                decimals(place + "/rounding/shareScale", asked.shareScale(), usual.shareScale()),
                decimals(place + "/rounding/moneyScale", asked.moneyScale(), usual.moneyScale()),
                Objects.requireNonNullElse(asked.redemption(), usual.redemption()));
    }

    private static int decimals(String pointer, @Nullable Integer asked, int usual) {
        int decimals = Objects.requireNonNullElse(asked, usual);
        if (!Rounding.allows(decimals)) {
            throw invalid(pointer, "DECIMALS_OUT_OF_RANGE", decimals, Rounding.MOST_DECIMALS);
        }
        return decimals;
    }

    /**
     * A rate or tiers, exactly one.
     *
     * @param place pointer to the object that has both fields; empty for the request
     */
    public static AmountTiers rateOrTiers(String place, @Nullable BigDecimal rate, @Nullable List<AmountTier> tiers) {
        if ((rate == null) == (tiers == null)) {
            throw invalid(place, "RATE_OR_TIERS");
        }
        return rate != null
                ? AmountTiers.of(rate(place + "/rate", rate))
                : amountTiers(place + "/tiers", Objects.requireNonNull(tiers));
    }

    public static AmountTiers amountTiers(String pointer, List<AmountTier> given) {
        List<AmountTiers.Tier> tiers = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            tiers.add(amountTier(pointer + "/" + i, given.get(i)));
        }
        return checked(() -> AmountTiers.of(pointer.substring(1), tiers));
    }

    private static AmountTiers.Tier amountTier(String pointer, AmountTier given) {
        BigDecimal rate = given.rate();
        BigDecimal fixed = given.fixed();
        if ((rate == null) == (fixed == null)) {
            throw invalid(pointer, "RATE_OR_FIXED");
        }
        if (fixed != null && fixed.signum() < 0) {
            throw invalid(pointer + "/fixed", "FIXED_FEE_NEGATIVE", fixed.toPlainString());
        }
        return new AmountTiers.Tier(
                new Money(withinRange(pointer + "/from", given.from())),
                rate == null ? null : rate(pointer + "/rate", rate),
                fixed == null ? null : new Money(withinRange(pointer + "/fixed", fixed)));
    }

    public static HoldingTiers holdingTiers(String pointer, List<HoldingTier> given) {
        List<HoldingTiers.Tier> tiers = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            HoldingTier tier = given.get(i);
            tiers.add(new HoldingTiers.Tier(
                    tier.minDays(), tier.maxDays(), rate(pointer + "/" + i + "/rate", tier.rate())));
        }
        return checked(() -> HoldingTiers.of(pointer.substring(1), tiers));
    }

    /** Tiers, or no fee where there are none. */
    public static HoldingTiers holdingTiersOrNone(String pointer, @Nullable List<HoldingTier> given) {
        return given == null ? HoldingTiers.NONE : holdingTiers(pointer, given);
    }

    /** Days after which a fee stops; null where it never does. */
    public static @Nullable Integer stop(String pointer, @Nullable Integer days) {
        if (days != null && days < 0) {
            throw invalid(pointer, "DAYS_NEGATIVE", String.valueOf(days));
        }
        return days;
    }

    /** A whole number from 1 on. */
    public static int whole(String pointer, int number, int most) {
        if (number < 1 || number > most) {
            throw invalid(pointer, "WHOLE_NUMBER_OUT_OF_RANGE", String.valueOf(number), String.valueOf(most));
        }
        return number;
    }

    /** A list that has something in it, and not too much. */
    public static void count(String pointer, int size, int most) {
        if (size < 1 || size > most) {
            throw invalid(pointer, "ELEMENTS_OUT_OF_RANGE", String.valueOf(size), String.valueOf(most));
        }
    }

    public static <T> T checked(Supplier<T> computation) {
        return checked("", computation);
    }

    /**
     * What the engine computes; what it refuses is a problem that names the place, the limit and the remedy.
     *
     * @param place pointer to the object whose lots and tiers the engine names
     */
    public static <T> T checked(String place, Supplier<T> computation) {
        try {
            return computation.get();
        } catch (InvalidFeesException broken) {
            // Shares are the order's own, and tiers know the whole way to their field.
            boolean inside = broken.field().equals("lots");
            String pointer =
                    (inside ? place : "") + "/" + broken.field() + (broken.index() < 0 ? "" : "/" + broken.index());
            throw invalid(
                    pointer,
                    code(broken.rule()),
                    Arrays.stream(broken.values()).map(OrderInput::text).toArray());
        }
    }

    private static String code(InvalidFeesException.Rule rule) {
        return switch (rule) {
            case EMPTY -> "EMPTY_TIERS";
            case STARTS_LATE -> "TIERS_START_LATE";
            case NOT_ASCENDING -> "TIERS_NOT_ASCENDING";
            case GAP -> "TIER_GAP";
            case OVERLAP -> "TIER_OVERLAP";
            case REVERSED -> "TIER_REVERSED";
            case NOT_OPEN -> "LAST_TIER_ENDS";
            case OPEN_TOO_EARLY -> "TIER_WITHOUT_END";
            case FEE_ABOVE_AMOUNT -> "FIXED_FEE_ABOVE_AMOUNT";
            case LOT_TOO_LATE -> "LOT_AFTER_REDEMPTION";
            case PARENT_TOO_LATE -> "PARENT_AFTER_LOT";
            case NO_PURCHASE_NAV -> "LOT_WITHOUT_NAV";
            case NOT_ENOUGH_SHARES -> "NOT_ENOUGH_SHARES";
            case NO_RATE -> "DIFFERENCE_OF_FIXED_FEE";
        };
    }

    private static String text(Object value) {
        return value instanceof BigDecimal exact ? exact.toPlainString() : value.toString();
    }

    public static ProblemException invalid(String pointer, String code, Object... arguments) {
        return new ProblemException(ProblemType.INVALID, new Fault(pointer, code, arguments));
    }
}
