package io.fundcalc.app.fund.copy;

import io.fundcalc.intake.content.Decimals;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns of decimals from lists, and back. */
final class DecimalColumns {

    private DecimalColumns() {}

    /** A column; null is an empty cell. No value has more than eighteen digits. */
    static Decimals of(List<? extends @Nullable BigDecimal> values) {
        long[] unscaled = new long[values.size()];
        byte[] scales = new byte[unscaled.length];
        Arrays.fill(unscaled, Decimals.NONE);
        for (int i = 0; i < unscaled.length; i++) {
            BigDecimal value = values.get(i);
            if (value != null) {
                BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
                unscaled[i] = plain.unscaledValue().longValueExact();
                scales[i] = (byte) plain.scale();
            }
        }
        return new Decimals(unscaled, scales);
    }

    static @Nullable BigDecimal[] array(Decimals column) {
        @Nullable BigDecimal[] values = new @Nullable BigDecimal[column.size()];
        Arrays.setAll(values, column::get);
        return values;
    }
}
