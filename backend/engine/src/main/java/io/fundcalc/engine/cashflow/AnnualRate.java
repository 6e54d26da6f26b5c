package io.fundcalc.engine.cashflow;

import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;

/**
 * Annualised return: the yearly rate that, compounded, gives the return of the whole span.
 *
 * <pre>
 * Figure       annualised
 * Formula      a = (1 + T)^(Y ÷ d) − 1
 * Numbers      (1 + {total})^({daysPerYear} ÷ {days}) − 1
 * Symbols      T return of the span · d its calendar days · Y days of a year, 365 or 365.25
 * Unit         ratio per year
 * Range        −1 … ∞
 * Unavailable  the span is under one year and annualising was not asked for (SHORTER_THAN_ONE_YEAR) · everything was lost
 *              and more (TOTAL_LOSS) · all dates are the same day (SINGLE_DATE)
 * Convention   annualization, annualiseShort
 * Source       GIPS 2020, 2.A.13: returns of less than one year are not annualised
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="annualised"}
 */
public final class AnnualRate {

    private AnnualRate() {}

    /**
     * Computes it.
     *
     * @param total return of the span, ratio
     * @param days calendar days of the span
     * @param annualiseShort annualise spans under one year too
     */
    public static Outcome<Double> of(double total, int days, Annualization annualization, boolean annualiseShort) {
        if (days <= 0) {
            return Outcome.unavailable(Reason.SINGLE_DATE);
        }
        // A calendar year from date to date has 365 or 366 days: 365 count as one whole year under either divisor.
        if (days < 365 && !annualiseShort) {
            return Outcome.unavailable(Reason.SHORTER_THAN_ONE_YEAR);
        }
        if (total < -1) {
            return Outcome.unavailable(Reason.TOTAL_LOSS);
        }
        return Outcome.of(Math.expm1(Math.log1p(total) * daysPerYear(annualization) / days));
    }

    /** What it is computed from. */
    public static Terms terms(double total, int days, Annualization annualization) {
        return Terms.of("total", total)
                .and("daysPerYear", daysPerYear(annualization))
                .and("days", days);
    }

    private static double daysPerYear(Annualization annualization) {
        return annualization == Annualization.ACT_365_25 ? 365.25 : 365;
    }
}
