package io.fundcalc.engine.fees;

import io.fundcalc.engine.fees.InvalidFeesException.Rule;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Nav;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.money.Rounding;
import io.fundcalc.engine.money.Shares;
import io.fundcalc.engine.outcome.Terms;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Net proceeds: what a redemption pays out after its fees. The oldest lots are sold first, each at the rate of its holding
 * days.
 *
 * <pre>
 * Figure       redemption.net
 * Formula      order: P = G − F − B · lot: P = Σ round(qᵢ·V·(1 − rᵢ)) − B
 * Numbers      {gross} − {fee} − {backEndFee}
 * Symbols      G gross proceeds · F redemption fee · B back-end fee, 0 where the class has none · qᵢ shares of lot i that are
 *              sold · V NAV · rᵢ rate of its holding days
 * Unit         currency
 * Range        0 … G
 * Unavailable  never
 * Convention   rounding, reinvestedLotDate
 * Source       prospectuses of Chinese open-end funds, chapter on redemption
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="redemption"}
 */
public final class Redemption {

    private Redemption() {}

    /** The day from which reinvested shares are held. */
    public enum ReinvestedLotDate {
        /** The day of the reinvestment. */
        OWN("own"),
        /** The day on which the shares were bought that paid the dividend. */
        PARENT("parent");

        private final String wireName;

        ReinvestedLotDate(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }

    /**
     * Shares that were bought together.
     *
     * @param date confirmation of the purchase
     * @param parentDate of the shares whose dividend was reinvested; null for a purchase
     * @param nav of the purchase; null where no back-end fee asks for it
     */
    public record Lot(
            LocalDate date,
            Shares shares,
            @Nullable LocalDate parentDate,
            @Nullable Nav nav) {

        private LocalDate since(ReinvestedLotDate choice) {
            return choice == ReinvestedLotDate.PARENT && parentDate != null ? parentDate : date;
        }
    }

    /**
     * The terms of a class.
     *
     * @param tiers of the redemption fee
     * @param backEndTiers of the fee that was put off at the purchase; null where there was none
     */
    public record Conditions(
            HoldingTiers tiers, @Nullable HoldingTiers backEndTiers, ReinvestedLotDate reinvested, Rounding rounding) {}

    /**
     * What to sell.
     *
     * @param date confirmation of the redemption
     * @param shares above 0
     * @param lots in any order
     */
    public record Order(LocalDate date, Nav nav, Shares shares, List<Lot> lots) {}

    /**
     * The part of a lot that is sold.
     *
     * @param date of the lot
     * @param fee unrounded
     * @param backEndFee unrounded; 0 where the class has none
     */
    public record SoldLot(LocalDate date, Shares shares, int holdingDays, Rate rate, Money fee, Money backEndFee) {}

    /**
     * What comes of it.
     *
     * @param lots oldest first, those alone that are touched
     */
    public record Result(Money gross, Money fee, Money net, Money backEndFee, List<SoldLot> lots) {}

    /**
     * Sells.
     *
     * @throws InvalidFeesException where the lots hold too little or were bought later
     */
    public static Result of(Order order, Conditions conditions) {
        List<SoldLot> sold = sold(order, conditions);
        Money gross = gross(order.shares, order.nav, conditions.rounding);
        Money backEndFee = sum(sold.stream().map(SoldLot::backEndFee).toList()).rounded(conditions.rounding);
        Money fee = fee(gross, sold, order.nav, conditions.rounding);
        return new Result(gross, fee, gross.minus(fee).minus(backEndFee), backEndFee, sold);
    }

    /**
     * Gross proceeds: what the shares are worth, before any fee.
     *
     * <pre>
     * Figure       redemption.gross
     * Formula      G = round(Q·V)
     * Numbers      {shares} × {nav}
     * Symbols      Q shares sold · V NAV of the trade day
     * Unit         currency
     * Range        0 … ∞
     * Unavailable  never
     * Convention   rounding
     * Source       prospectuses of Chinese open-end funds, chapter on redemption
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="redemption"}
     */
    static Money gross(Shares shares, Nav nav, Rounding rounding) {
        return shares.at(nav).rounded(rounding);
    }

    /**
     * Redemption fee: what a redemption costs by the days that each lot was held.
     *
     * <pre>
     * Figure       redemption.fee
     * Formula      order: F = round(Σ qᵢ·V·rᵢ) · lot: F = G − Σ round(qᵢ·V·(1 − rᵢ))
     * Symbols      qᵢ shares of lot i that are sold · V NAV · rᵢ rate of its holding days · G gross proceeds
     * Unit         currency
     * Range        0 … G
     * Unavailable  never
     * Convention   rounding, reinvestedLotDate
     * Source       prospectuses of Chinese open-end funds, chapter on redemption; per lot: xalpha 0.12.3
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="redemption"}
     */
    static Money fee(Money gross, List<SoldLot> sold, Nav nav, Rounding rounding) {
        if (rounding.redemption() == Rounding.Redemption.ORDER) {
            return sum(sold.stream().map(SoldLot::fee).toList()).rounded(rounding);
        }
        return gross.minus(sum(sold.stream()
                .map(lot -> lot.shares.at(nav).minus(lot.fee).rounded(rounding))
                .toList()));
    }

    /**
     * Back-end fee: the subscription fee that was put off at the purchase, on what the shares cost then.
     *
     * <pre>
     * Figure       redemption.backEndFee
     * Formula      B = round(Σ qᵢ·Vᵢ·bᵢ)
     * Symbols      qᵢ shares of lot i that are sold · Vᵢ NAV of its purchase · bᵢ back-end rate of its holding days; some
     *              contracts divide by 1 + bᵢ, this calculation does not
     * Unit         currency
     * Range        0 … ∞
     * Unavailable  never
     * Convention   rounding, reinvestedLotDate
     * Source       prospectuses of Chinese open-end funds, chapter on back-end charging (后端收费)
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="redemption"}
     */
    private static Money backEndFee(Shares shares, Lot lot, int place, int days, @Nullable HoldingTiers tiers) {
        if (tiers == null) {
            return Money.ZERO;
        }
        Nav nav = lot.nav;
        if (nav == null) {
            throw new InvalidFeesException(Rule.NO_PURCHASE_NAV, "lots", place);
        }
        return shares.at(nav).times(tiers.rate(days));
    }

    private static List<SoldLot> sold(Order order, Conditions conditions) {
        requireBoughtBefore(order);
        List<Lot> lots = order.lots;
        int[] oldestFirst = IntStream.range(0, lots.size())
                .boxed()
                .sorted(Comparator.comparing(i -> lots.get(i).since(conditions.reinvested)))
                .mapToInt(Integer::intValue)
                .toArray();
        List<SoldLot> sold = new ArrayList<>();
        Shares left = order.shares;
        for (int i = 0; i < oldestFirst.length && left.isPositive(); i++) {
            Shares part = left.atMost(lots.get(oldestFirst[i]).shares);
            sold.add(sold(part, oldestFirst[i], order, conditions));
            left = left.minus(part);
        }
        if (left.isPositive()) {
            throw new InvalidFeesException(
                    Rule.NOT_ENOUGH_SHARES,
                    "shares",
                    -1,
                    order.shares.value(),
                    order.shares.minus(left).value());
        }
        return sold;
    }

    private static SoldLot sold(Shares part, int place, Order order, Conditions conditions) {
        Lot lot = order.lots.get(place);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(lot.since(conditions.reinvested), order.date));
        Rate rate = conditions.tiers.rate(days);
        Money fee = part.at(order.nav).times(rate);
        return new SoldLot(
                lot.date, part, days, rate, fee, backEndFee(part, lot, place, days, conditions.backEndTiers));
    }

    private static void requireBoughtBefore(Order order) {
        for (int i = 0; i < order.lots.size(); i++) {
            Lot lot = order.lots.get(i);
            if (lot.date.isAfter(order.date)) {
                throw new InvalidFeesException(Rule.LOT_TOO_LATE, "lots", i, lot.date, order.date);
            }
            if (lot.parentDate != null && lot.parentDate.isAfter(lot.date)) {
                throw new InvalidFeesException(Rule.PARENT_TOO_LATE, "lots", i, lot.parentDate, lot.date);
            }
        }
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    /** What the gross proceeds are computed from. */
    public static Terms grossTerms(Order order) {
        return Terms.of("shares", order.shares.value()).and("nav", order.nav.value());
    }

    /** What the fee is computed from: the lots that were sold, each with its rate. */
    public static @Nullable Terms feeTerms(Order order, Result result, Rounding rounding) {
        if (rounding.redemption() == Rounding.Redemption.LOT || result.lots.size() > 12) {
            return null;
        }
        Terms terms = Terms.of("nav", order.nav.value());
        StringBuilder formula = new StringBuilder();
        for (int i = 0; i < result.lots.size(); i++) {
            SoldLot lot = result.lots.get(i);
            terms.and("shares" + (i + 1), lot.shares.value()).and("rate" + (i + 1), lot.rate.value());
            formula.append(i == 0 ? "" : " + ").append("{shares" + (i + 1) + "} × {nav} × {rate" + (i + 1) + "}");
        }
        return terms.writtenAs(formula.toString());
    }

    /** What the net proceeds are computed from. */
    public static Terms netTerms(Result result) {
        return Terms.of("gross", result.gross.value())
                .and("fee", result.fee.value())
                .and("backEndFee", result.backEndFee.value());
    }
}
