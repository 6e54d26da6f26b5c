package io.fundcalc.app.platform.order;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A rate by the days that shares were held.
 *
 * @param minDays first day that it holds for; the first tier begins at 0, each other where the one before ends
 * @param maxDays first day that it does not hold for any more; left out in the last tier
 * @param rate ratio (0.005 is 0.5 %)
 */
public record HoldingTier(int minDays, @Nullable Integer maxDays, BigDecimal rate) {}
