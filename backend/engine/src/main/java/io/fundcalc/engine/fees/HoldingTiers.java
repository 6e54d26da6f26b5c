package io.fundcalc.engine.fees;

import io.fundcalc.engine.fees.InvalidFeesException.Rule;
import io.fundcalc.engine.money.Rate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fee rates by the days that shares were held: without gaps from day 0, the last tier open. Immutable. */
public final class HoldingTiers {

    /** No fee, however long shares were held. */
    public static final HoldingTiers NONE = new HoldingTiers(List.of(new Tier(0, null, Rate.ZERO)));

    private final List<Tier> tiers;

    private HoldingTiers(List<Tier> tiers) {
        this.tiers = tiers;
    }

    /**
     * The rate of some holding days.
     *
     * @param minDays first day that it holds for
     * @param maxDays first day that it does not hold for any more; null where it has no end
     */
    public record Tier(int minDays, @Nullable Integer maxDays, Rate rate) {}

    /**
     * Tiers in ascending order.
     *
     * @param field that they came from, for the message
     * @throws InvalidFeesException where days have no rate or two
     */
    public static HoldingTiers of(String field, List<Tier> tiers) {
        if (tiers.isEmpty()) {
            throw new InvalidFeesException(Rule.EMPTY, field, -1);
        }
        if (tiers.getFirst().minDays() != 0) {
            throw new InvalidFeesException(
                    Rule.STARTS_LATE, field, 0, tiers.getFirst().minDays());
        }
        for (int i = 0; i < tiers.size(); i++) {
            requireEnd(field, tiers, i);
            if (i > 0) {
                requireJoin(field, tiers, i);
            }
        }
        return new HoldingTiers(List.copyOf(tiers));
    }

    private static void requireEnd(String field, List<Tier> tiers, int i) {
        Integer end = tiers.get(i).maxDays();
        boolean last = i == tiers.size() - 1;
        if (end == null && !last) {
            throw new InvalidFeesException(Rule.OPEN_TOO_EARLY, field, i);
        }
        if (end != null && end <= tiers.get(i).minDays()) {
            throw new InvalidFeesException(Rule.REVERSED, field, i, tiers.get(i).minDays(), end);
        }
        if (end != null && last) {
            throw new InvalidFeesException(Rule.NOT_OPEN, field, i, end);
        }
    }

    /** Named at the later of the two. */
    private static void requireJoin(String field, List<Tier> tiers, int i) {
        int end = Objects.requireNonNull(tiers.get(i - 1).maxDays(), "checked before");
        int start = tiers.get(i).minDays();
        if (start != end) {
            throw new InvalidFeesException(start > end ? Rule.GAP : Rule.OVERLAP, field, i, start, end);
        }
    }

    /** The rate after so many days. */
    public Rate rate(long days) {
        int at = tiers.size() - 1;
        while (at > 0 && tiers.get(at).minDays() > days) {
            at--;
        }
        return tiers.get(at).rate();
    }

    /** The first days of the tiers after the first, ascending. */
    List<Integer> bounds() {
        return tiers.stream().skip(1).map(Tier::minDays).toList();
    }
}
