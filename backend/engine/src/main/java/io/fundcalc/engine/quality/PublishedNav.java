package io.fundcalc.engine.quality;

import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.InvalidSeriesException;
import io.fundcalc.engine.series.InvalidSeriesException.Rule;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A history as its publisher prints it, with the publisher's own rounding.
 *
 * @param dates of the rows
 * @param unit NAV of each row, positive; the array belongs to the history
 * @param percent published growth since the row before, per cent; null where nothing is printed
 * @param cumulative NAV with payouts added back; null where nothing is printed
 * @param payouts known, per unit, by ex-date in days since 1970-01-01
 * @param splits known, new units for each old one, by first day at the new NAV
 */
public record PublishedNav(
        Dates dates,
        BigDecimal[] unit,
        @Nullable BigDecimal[] percent,
        @Nullable BigDecimal[] cumulative,
        Map<Integer, BigDecimal> payouts,
        Map<Integer, BigDecimal> splits) {

    /** @throws InvalidSeriesException where lengths differ or a NAV is not positive */
    public PublishedNav {
        if (unit.length != dates.size() || percent.length != unit.length || cumulative.length != unit.length) {
            throw new InvalidSeriesException(Rule.LENGTH_MISMATCH, "values", -1);
        }
        for (int i = 0; i < unit.length; i++) {
            if (unit[i].signum() <= 0) {
                throw new InvalidSeriesException(Rule.NOT_POSITIVE, "values", i);
            }
        }
    }

    /** The same rows with the events that are applied. */
    PublishedNav with(StatedEvents.Applied applied) {
        return applied.doubts().isEmpty()
                ? this
                : new PublishedNav(dates, unit, percent, cumulative, applied.payouts(), applied.splits());
    }

    int size() {
        return unit.length;
    }

    /** What one unit paid out on the day of a row; zero where nothing is known. */
    BigDecimal payout(int row) {
        return payouts.getOrDefault(dates.day(row), BigDecimal.ZERO);
    }

    /** New units for each old one on the day of a row; one where nothing is known. */
    BigDecimal split(int row) {
        return splits.getOrDefault(dates.day(row), BigDecimal.ONE);
    }

    /** Growth since the row before, with the events that are known: {@code s × (u + d) ÷ u₀}. */
    double growth(int row) {
        return split(row).doubleValue()
                * (unit[row].doubleValue() + payout(row).doubleValue())
                / unit[row - 1].doubleValue();
    }

    /** By how much the cumulative NAV rose over the unit NAV on the day of a row; null where it is not printed. */
    @Nullable
    BigDecimal cumulativePayout(int row) {
        BigDecimal now = cumulative[row];
        BigDecimal then = cumulative[row - 1];
        return now == null || then == null ? null : now.subtract(then).subtract(unit[row].subtract(unit[row - 1]));
    }

    /** A value without the zeros at its end. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Decimals that the publisher prints of a column: the most that any of its values has. */
    static int decimals(@Nullable BigDecimal[] column) {
        int most = 0;
        for (BigDecimal value : column) {
            most = value == null ? most : Math.max(most, value.scale());
        }
        return most;
    }

    /** Half of the last printed decimal: what rounding may hide. */
    static double halfStep(int decimals) {
        return 0.5 * Math.pow(10, -decimals);
    }
}
