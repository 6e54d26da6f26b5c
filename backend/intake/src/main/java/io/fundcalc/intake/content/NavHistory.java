package io.fundcalc.intake.content;

import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.Split;
import java.util.ArrayList;
import java.util.List;
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
        @Nullable Decimals ratios) {

    /** The days that paid a dividend; zero and empty cells pay none. */
    public List<Dividend> dividends() {
        List<Dividend> dividends = new ArrayList<>();
        for (int i = 0; payouts != null && i < days.length; i++) {
            if (payouts.has(i) && payouts.unscaled(i) != 0) {
                dividends.add(new Dividend(days[i], payouts.toDouble(i)));
            }
        }
        return dividends;
    }

    /** The days on which units were split; one, zero and empty cells split none. */
    public List<Split> splits() {
        List<Split> splits = new ArrayList<>();
        for (int i = 0; ratios != null && i < days.length; i++) {
            if (ratios.has(i) && ratios.unscaled(i) != 0 && ratios.toDouble(i) != 1) {
                splits.add(new Split(days[i], ratios.toDouble(i)));
            }
        }
        return splits;
    }
}
