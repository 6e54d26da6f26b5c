package io.fundcalc.engine.cashflow;

import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.series.CashFlows;
import io.fundcalc.engine.series.PeriodicAmounts;

/**
 * Net present value: what all flows together are worth on the first date when money earns a given rate.
 *
 * <pre>
 * Figure       npv.value
 * Formula      V = Σ aᵢ ÷ (1 + r)^tᵢ
 * Symbols      aᵢ flow i, negative = paid in · tᵢ years from the first date, or periods from the first amount · r rate
 * Unit         currency
 * Range        −∞ … ∞
 * Unavailable  the value exceeds the range of numbers (OUT_OF_RANGE)
 * Convention   rate, dayCount, profile (excel: the first periodic amount is one period away)
 * Source       I. Fisher, The Theory of Interest, 1930
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="npv.value"}
 */
public final class Npv {

    private Npv() {}

    /**
     * Value of dated flows on their first date.
     *
     * @param rate ratio per year, above −1
     */
    public static Outcome<Double> of(CashFlows flows, DayCount dayCount, double rate) {
        double logGrowth = Math.log1p(rate);
        double value = 0;
        for (int i = 0; i < flows.size(); i++) {
            value += discounted(flows.amount(i), logGrowth * dayCount.years(flows.firstDay(), flows.day(i)));
        }
        return Outcome.of(value);
    }

    /**
     * Value of periodic amounts at time 0.
     *
     * @param rate ratio per period, above −1
     * @param firstPeriod when the first amount falls: 0, or 1 as the spreadsheets' NPV has it
     */
    public static Outcome<Double> of(PeriodicAmounts amounts, double rate, int firstPeriod) {
        double logGrowth = Math.log1p(rate);
        double value = 0;
        for (int t = 0; t < amounts.size(); t++) {
            value += discounted(amounts.amount(t), logGrowth * (t + firstPeriod));
        }
        return Outcome.of(value);
    }

    /** Nothing stays nothing, whatever it is divided by. */
    private static double discounted(double amount, double exponent) {
        return amount == 0 ? 0 : amount * Math.exp(-exponent);
    }
}
