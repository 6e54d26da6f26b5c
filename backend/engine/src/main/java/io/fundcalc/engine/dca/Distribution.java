package io.fundcalc.engine.dca;

import io.fundcalc.engine.numeric.CompensatedSum;
import io.fundcalc.engine.numeric.PartialOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How outcomes spread: their quantiles of type 7, their mean, the least and the greatest.
 *
 * @param p5 a twentieth lies below; p25, p75 and p95 likewise
 */
public record Distribution(
        double min, double p5, double p25, double median, double p75, double p95, double max, double mean) {

    /** That of the numbers among them; null where there is none. */
    public static @Nullable Distribution of(double[] outcomes) {
        double[] numbers =
                Arrays.stream(outcomes).filter(each -> !Double.isNaN(each)).toArray();
        if (numbers.length == 0) {
            return null;
        }
        PartialOrder order = PartialOrder.of(numbers);
        return new Distribution(
                order.at(0),
                order.quantile(0.05),
                order.quantile(0.25),
                order.quantile(0.5),
                order.quantile(0.75),
                order.quantile(0.95),
                order.at(numbers.length - 1),
                CompensatedSum.of(numbers) / numbers.length);
    }
}
