package io.fundcalc.intake.reading;

import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One unit of a money fund that leaves its income in.
 *
 * <pre>
 * Nₜ = Nₜ₋₁ × (1 + incomeₜ ÷ 10000),   1 on the first day
 * </pre>
 *
 * incomeₜ is what ten thousand units earned on day t; what the first day earned was earned before the history begins.
 */
final class Incomes {

    private static final int UNITS_POWER = 4;
    private static final int KEPT_DECIMALS = 12;
    /** No money fund becomes a thousandfold; whatever does is another figure. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000);

    private Incomes() {}

    /**
     * The values of such a unit.
     *
     * @param incomes one for each day
     * @param header name of their column
     */
    static Decimals compounded(Decimals incomes, String header) {
        long[] unscaled = new long[incomes.size()];
        byte[] scales = new byte[unscaled.length];
        BigDecimal value = BigDecimal.ONE.setScale(KEPT_DECIMALS);
        for (int i = 0; i < unscaled.length; i++) {
            if (i > 0) {
                BigDecimal income = BigDecimal.valueOf(incomes.unscaled(i), incomes.scale(i) + UNITS_POWER);
                value = value.add(value.multiply(income)).setScale(KEPT_DECIMALS, RoundingMode.HALF_EVEN);
            }
            if (value.signum() <= 0 || value.compareTo(LARGEST) > 0) {
                throw new Refusal(ProblemCode.INCOME_IMPLAUSIBLE, header);
            }
            unscaled[i] = value.unscaledValue().longValueExact();
            scales[i] = KEPT_DECIMALS;
        }
        return new Decimals(unscaled, scales);
    }

    /** Whether every day has a value, and every value is the first one: as the NAV of a money fund is. */
    static boolean isFlat(Decimals values) {
        for (int i = 0; i < values.size(); i++) {
            if (!values.has(i) || values.toDouble(i) != values.toDouble(0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether every day has a value. */
    static boolean isWhole(Decimals values) {
        for (int i = 0; i < values.size(); i++) {
            if (!values.has(i)) {
                return false;
            }
        }
        return true;
    }
}
