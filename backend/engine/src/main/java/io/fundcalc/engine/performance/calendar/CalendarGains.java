package io.fundcalc.engine.performance.calendar;

import io.fundcalc.engine.numeric.Indicator;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import java.util.List;
import java.util.function.Function;

/** Gains and losses of calendar months and years; those that the window cuts count as they are. */
public final class CalendarGains {

    private CalendarGains() {}

    /**
     * Months with a gain: how many of all calendar months ended with a gain.
     *
     * <pre>
     * Figure       positiveMonths
     * Formula      |{m : Rₘ > 0}| ÷ |{m}|
     * Numbers      {gains} ÷ {months}
     * Symbols      Rₘ return of calendar month m; a month that the window cuts counts as it is
     * Unit         ratio of months
     * Range        0 … 1
     * Unavailable  no return (TOO_FEW_VALUES) · growth too large for a number (OUT_OF_RANGE)
     * Convention   basis
     * Source       QuantStats, win_month
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.calendar.SnippetsTest" region="positiveMonths"}
     */
    public static Outcome<Double> positiveMonths(Calendar calendar) {
        return positiveShare(months(calendar));
    }

    /** What the share of months is computed from, when there is one. */
    public static Terms positiveMonthsTerms(Calendar calendar) {
        return Terms.of("gains", gains(months(calendar).value()))
                .and("months", calendar.monthly().size());
    }

    /**
     * Years with a gain: how many of all calendar years ended with a gain.
     *
     * <pre>
     * Figure       positiveYears
     * Formula      |{a : Rₐ > 0}| ÷ |{a}|
     * Numbers      {gains} ÷ {years}
     * Symbols      Rₐ return of calendar year a; a year that the window cuts counts as it is
     * Unit         ratio of years
     * Range        0 … 1
     * Unavailable  no return (TOO_FEW_VALUES) · growth too large for a number (OUT_OF_RANGE)
     * Convention   basis
     * Source       QuantStats, win_year
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.calendar.SnippetsTest" region="positiveYears"}
     */
    public static Outcome<Double> positiveYears(Calendar calendar) {
        return positiveShare(years(calendar));
    }

    /** What the share of years is computed from, when there is one. */
    public static Terms positiveYearsTerms(Calendar calendar) {
        return Terms.of("gains", gains(years(calendar).value()))
                .and("years", calendar.annual().size());
    }

    /**
     * Average gaining month: mean return of the calendar months that ended with a gain.
     *
     * <pre>
     * Figure       averageUpMonth
     * Formula      mean(Rₘ | Rₘ > 0)
     * Symbols      Rₘ return of calendar month m
     * Unit         ratio per month
     * Range        0 … ∞
     * Unavailable  no return (TOO_FEW_VALUES) · no gaining month (NO_GAIN) · growth too large for a number
     *              (OUT_OF_RANGE)
     * Convention   basis
     * Source       QuantStats, avg_win
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.calendar.SnippetsTest" region="averageUpMonth"}
     */
    public static Outcome<Double> averageUpMonth(Calendar calendar) {
        return mean(months(calendar), 1, Reason.NO_GAIN);
    }

    /**
     * Average losing month: mean return of the calendar months that ended with a loss.
     *
     * <pre>
     * Figure       averageDownMonth
     * Formula      mean(Rₘ | Rₘ < 0)
     * Symbols      Rₘ return of calendar month m
     * Unit         ratio per month
     * Range        −1 … 0
     * Unavailable  no return (TOO_FEW_VALUES) · no losing month (NO_LOSS) · growth too large for a number
     *              (OUT_OF_RANGE)
     * Convention   basis
     * Source       QuantStats, avg_loss
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.calendar.SnippetsTest" region="averageDownMonth"}
     */
    public static Outcome<Double> averageDownMonth(Calendar calendar) {
        return mean(months(calendar), -1, Reason.NO_LOSS);
    }

    private static Outcome<double[]> months(Calendar calendar) {
        return values(calendar.monthly(), Calendar.Month::total);
    }

    private static Outcome<double[]> years(Calendar calendar) {
        return values(calendar.annual(), Calendar.Year::total);
    }

    private static <P> Outcome<double[]> values(List<P> periods, Function<P, Outcome<Double>> total) {
        double[] values = new double[periods.size()];
        for (int i = 0; i < values.length; i++) {
            if (!(total.apply(periods.get(i)) instanceof Outcome.Computed<Double> computed)) {
                return Outcome.unavailable(Reason.OUT_OF_RANGE);
            }
            values[i] = computed.value();
        }
        return values.length == 0 ? Outcome.tooFew(1, 0) : Outcome.computed(values);
    }

    private static Outcome<Double> positiveShare(Outcome<double[]> returns) {
        return returns.map(values -> gains(values) / (double) values.length);
    }

    private static Outcome<Double> mean(Outcome<double[]> returns, int sign, Reason none) {
        return returns.flatMap(values -> {
            double sum = 0;
            int count = 0;
            for (double value : values) {
                if (sign * value > 0) {
                    sum += value;
                    count++;
                }
            }
            return count == 0 ? Outcome.unavailable(none) : Outcome.of(sum / count);
        });
    }

    private static int gains(double[] values) {
        int gains = 0;
        for (double value : values) {
            gains += Indicator.below(0, value);
        }
        return gains;
    }
}
