package io.fundcalc.engine.fees;

import io.fundcalc.engine.fees.InvalidFeesException.Rule;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Subscription fees by the amount paid: each tier holds from its bound on, up to the next. Immutable. */
public final class AmountTiers {

    private final String field;
    private final List<Tier> tiers;

    private AmountTiers(String field, List<Tier> tiers) {
        this.field = field;
        this.tiers = tiers;
    }

    /**
     * The fee from one amount on: a rate, or a fixed sum.
     *
     * @param from smallest amount, fee included
     * @param rate null where the fee is fixed
     * @param fixed null where there is a rate
     */
    public record Tier(
            Money from, @Nullable Rate rate, @Nullable Money fixed) {

        /** @throws IllegalArgumentException unless exactly one is given */
        public Tier {
            if ((rate == null) == (fixed == null)) {
                throw new IllegalArgumentException("a tier has a rate or a fixed fee");
            }
        }
    }

    /** One rate for every amount. */
    public static AmountTiers of(Rate rate) {
        return new AmountTiers("rate", List.of(new Tier(Money.ZERO, rate, null)));
    }

    /**
     * Tiers in ascending order.
     *
     * @param field that they came from, for the message
     * @throws InvalidFeesException where they do not begin at 0 or do not ascend
     */
    public static AmountTiers of(String field, List<Tier> tiers) {
        if (tiers.isEmpty()) {
            throw new InvalidFeesException(Rule.EMPTY, field, -1);
        }
        if (tiers.getFirst().from().value().signum() != 0) {
            throw new InvalidFeesException(
                    Rule.STARTS_LATE, field, 0, tiers.getFirst().from().value());
        }
        for (int i = 1; i < tiers.size(); i++) {
            Money below = tiers.get(i - 1).from();
            if (tiers.get(i).from().compareTo(below) <= 0) {
                throw new InvalidFeesException(
                        Rule.NOT_ASCENDING, field, i, tiers.get(i).from().value(), below.value());
            }
        }
        return new AmountTiers(field, List.copyOf(tiers));
    }

    /** The field that they came from. */
    String field() {
        return field;
    }

    /** The tier of an amount: the last whose bound it reaches. */
    public Tier at(Money amount) {
        return tiers.get(indexOf(amount));
    }

    /** Its place. */
    public int indexOf(Money amount) {
        int at = tiers.size() - 1;
        while (at > 0 && tiers.get(at).from().compareTo(amount) > 0) {
            at--;
        }
        return at;
    }
}
