package io.fundcalc.app.platform.order;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The subscription fee from one amount on: a rate or a fixed sum.
 *
 * @param from smallest amount, fee included; the first tier begins at 0
 * @param rate ratio (0.015 is 1.5 %)
 * @param fixed sum that no discount reduces
 */
public record AmountTier(
        BigDecimal from,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal fixed) {}
