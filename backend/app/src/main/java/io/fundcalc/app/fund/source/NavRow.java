package io.fundcalc.app.fund.source;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One published day.
 *
 * @param day in the market's zone, counted from 1970-01-01
 * @param value in the terms of its {@link NavKind}; positive unless it is a rate or an income
 * @param cumulative NAV with payouts added back, as published
 * @param percent published growth since the row before, per cent
 * @param part which of the answers it stood in
 */
public record NavRow(
        int day,
        BigDecimal value,
        @Nullable BigDecimal cumulative,
        @Nullable BigDecimal percent,
        Part part) {

    /** This row; what it leaves empty is taken from an older one of the same day. */
    public NavRow over(@Nullable NavRow older) {
        return older == null
                ? this
                : new NavRow(
                        day,
                        value,
                        cumulative == null ? older.cumulative : cumulative,
                        percent == null ? older.percent : percent,
                        part);
    }
}
