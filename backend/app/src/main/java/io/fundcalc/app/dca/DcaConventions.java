package io.fundcalc.app.dca;

import io.fundcalc.app.platform.answer.NamedConventions;
import io.fundcalc.app.platform.order.RoundingText;
import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.plan.Plan.Payouts;
import io.fundcalc.engine.dca.plan.Schedule.HolidayRule;
import io.fundcalc.engine.money.Rounding;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The choices a plan used, defaults filled in.
 *
 * @param holidayRule for a scheduled day that is no trading day
 * @param feeRate of a purchase, after discount, charged on top of the net amount
 * @param dividends what becomes of payouts
 * @param dayCount of the yearly rate
 * @param rounding how money and shares are booked
 */
record DcaConventions(
        HolidayRule holidayRule, BigDecimal feeRate, Payouts dividends, DayCount dayCount, Rounding rounding)
        implements NamedConventions {

    /** Slug of the family that these belong to. */
    static final String FAMILY = "dca";

    static DcaConventions of(Plan plan) {
        return new DcaConventions(
                plan.schedule().holidayRule(),
                plan.feeRate().value(),
                plan.payouts(),
                DayCount.ACT_365F,
                plan.rounding());
    }

    @Override
    public Map<String, @Nullable Object> byName() {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        named.put("holidayRule", holidayRule);
        named.put("feeRate", feeRate);
        named.put("dividends", dividends);
        named.put("dayCount", dayCount);
        named.put("rounding", RoundingText.of(rounding));
        return named;
    }
}
