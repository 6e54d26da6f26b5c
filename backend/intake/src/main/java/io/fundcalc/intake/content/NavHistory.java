package io.fundcalc.intake.content;

import io.fundcalc.intake.form.EventUse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The history of one fund; days strictly ascending, each column as long as the days or absent. Of the three NAV columns
 * at least one is there, and on each day at least the first of those present has a value.
 *
 * @param fund code, empty where the file has none
 * @param name name, empty where the file has none
 * @param days days since 1970-01-01
 * @param unit unit NAV or price, positive
 * @param cumulative unit NAV plus payouts, positive
 * @param adjusted payouts reinvested, positive
 * @param published change in a day as published, a ratio
 * @param payouts dividend per unit
 * @param ratios new units for each old one
 * @param eventsAsStated whether the owner confirmed payouts and ratios: then they are applied without a check
 */
public record NavHistory(
        String fund,
        String name,
        int[] days,
        @Nullable Decimals unit,
        @Nullable Decimals cumulative,
        @Nullable Decimals adjusted,
        @Nullable Decimals published,
        @Nullable Decimals payouts,
        @Nullable Decimals ratios,
        boolean eventsAsStated) {

    /** The same history with its payouts and splits as the owner wants them used. */
    public NavHistory using(EventUse use) {
        Decimals none = none();
        return switch (use) {
            case AS_STATED -> with(cumulative, payouts, ratios, true);
            case LEFT_OUT -> with(null, none, ratios == null ? null : none, false);
            case PER_TEN, PER_HUNDRED, PER_THOUSAND ->
                with(cumulative, payouts == null ? null : payouts.dividedByTen(use.tens()), ratios, false);
        };
    }

    /** The same history without the payouts that its columns name. */
    public NavHistory withoutPayouts() {
        return with(cumulative, none(), ratios, eventsAsStated);
    }

    private NavHistory with(
            @Nullable Decimals total, @Nullable Decimals paid, @Nullable Decimals split, boolean asStated) {
        return new NavHistory(fund, name, days, unit, total, adjusted, published, paid, split, asStated);
    }

    private Decimals none() {
        long[] empty = new long[days.length];
        Arrays.fill(empty, Decimals.NONE);
        return new Decimals(empty, new byte[days.length]);
    }
}
