package io.fundcalc.app.fees;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fundcalc.app.platform.answer.NamedConventions;
import io.fundcalc.app.platform.order.RoundingText;
import io.fundcalc.engine.fees.Conversion.DifferenceMethod;
import io.fundcalc.engine.fees.Redemption.ReinvestedLotDate;
import io.fundcalc.engine.fees.Subscription.Charging;
import io.fundcalc.engine.money.Rounding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The choices a calculation used, defaults filled in; those that do not concern it are left out.
 *
 * @param method where the subscription fee is taken from
 * @param discount multiplier of subscription rates; 0.1 leaves a tenth
 * @param reinvestedLotDate the day from which reinvested shares are held
 * @param differenceMethod how the difference of subscription fees is taken
 * @param rounding how money and shares are booked
 */
record FeesConventions(
        @IfUsed @Nullable Charging method,
        @IfUsed @Nullable BigDecimal discount,
        @IfUsed @Nullable ReinvestedLotDate reinvestedLotDate,
        @IfUsed @Nullable DifferenceMethod differenceMethod,
        @IfUsed @Nullable Rounding rounding)
        implements NamedConventions {

    /** Slug of the family that these belong to. */
    static final String FAMILY = "fees";

    /** Of a projection, which books nothing. */
    static final FeesConventions NONE = new FeesConventions(null, null, null, null, null);

    /** Sent where it concerns the calculation. */
    @JacksonAnnotationsInside
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Retention(RetentionPolicy.RUNTIME)
    @interface IfUsed {}

    static FeesConventions purchase(Charging method, BigDecimal discount, Rounding rounding) {
        return new FeesConventions(method, discount, null, null, rounding);
    }

    static FeesConventions sale(ReinvestedLotDate reinvested, Rounding rounding) {
        return new FeesConventions(null, null, reinvested, null, rounding);
    }

    static FeesConventions conversion(DifferenceMethod method, BigDecimal discount, Rounding rounding) {
        return new FeesConventions(null, discount, ReinvestedLotDate.OWN, method, rounding);
    }

    /** Of a comparison of classes, which books nothing. */
    static FeesConventions discounted(BigDecimal discount) {
        return new FeesConventions(null, discount, null, null, null);
    }

    @Override
    public Map<String, @Nullable Object> byName() {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        named.put("method", method);
        named.put("discount", discount);
        named.put("reinvestedLotDate", reinvestedLotDate);
        named.put("differenceMethod", differenceMethod);
        named.put("rounding", rounding == null ? null : RoundingText.of(rounding));
        return named;
    }
}
