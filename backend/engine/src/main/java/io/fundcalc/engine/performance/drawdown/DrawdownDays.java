package io.fundcalc.engine.performance.drawdown;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;

/** How long falls last, in calendar days. An open fall lasts to the last day. */
public final class DrawdownDays {

    private DrawdownDays() {}

    /**
     * Longest drawdown: days from the peak of the longest fall to the day back at it, or to the last day.
     *
     * <pre>
     * Figure       longestDrawdownDays
     * Formula      max(eⱼ − pⱼ)
     * Symbols      pⱼ day of the peak before fall j · eⱼ first day back at that peak or above it, the last day while
     *              there is none
     * Unit         calendar days
     * Range        1 … ∞
     * Unavailable  no return (TOO_FEW_VALUES) · the value never fell (NO_DRAWDOWN)
     * Convention   basis
     * Source       C. R. Bacon, Practical Risk-Adjusted Performance Measurement, 2nd ed., Wiley, 2021, ch. 4
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.drawdown.SnippetsTest" region="longestDrawdownDays"}
     */
    public static Outcome<Double> longest(Underwater underwater) {
        double longest = 0;
        for (int fall = 0; fall < underwater.count(); fall++) {
            longest = Math.max(longest, days(underwater, fall));
        }
        return available(underwater, longest);
    }

    /**
     * Average length of drawdowns: mean number of days from a peak to the day back at it, or to the last day.
     *
     * <pre>
     * Figure       averageDrawdownDays
     * Formula      Σ (eⱼ − pⱼ) ÷ d
     * Symbols      pⱼ day of the peak before fall j · eⱼ first day back at that peak or above it, the last day while
     *              there is none · d number of falls
     * Unit         calendar days
     * Range        1 … ∞
     * Unavailable  no return (TOO_FEW_VALUES) · the value never fell (NO_DRAWDOWN)
     * Convention   basis
     * Source       C. R. Bacon, Practical Risk-Adjusted Performance Measurement, 2nd ed., Wiley, 2021, ch. 4
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.drawdown.SnippetsTest" region="averageDrawdownDays"}
     */
    public static Outcome<Double> average(Underwater underwater) {
        double sum = 0;
        for (int fall = 0; fall < underwater.count(); fall++) {
            sum += days(underwater, fall);
        }
        return available(underwater, sum / underwater.count());
    }

    /**
     * Average recovery time: mean number of days from the trough of a fall to the day back at its peak, over the falls
     * that came back.
     *
     * <pre>
     * Figure       averageRecoveryDays
     * Formula      Σ (eⱼ − bⱼ) ÷ k
     * Symbols      bⱼ day of the trough of fall j · eⱼ first day back at its peak or above it · k number of falls that
     *              came back
     * Unit         calendar days
     * Range        1 … ∞
     * Unavailable  no return (TOO_FEW_VALUES) · the value never fell (NO_DRAWDOWN) · no fall came back (NOT_RECOVERED)
     * Convention   basis
     * Source       C. R. Bacon, Practical Risk-Adjusted Performance Measurement, 2nd ed., Wiley, 2021, ch. 4
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.drawdown.SnippetsTest" region="averageRecoveryDays"}
     */
    public static Outcome<Double> averageRecovery(Underwater underwater) {
        int[] days = underwater.track().days();
        double sum = 0;
        int recovered = 0;
        for (int fall = 0; fall < underwater.count(); fall++) {
            if (underwater.isRecovered(fall)) {
                sum += days[underwater.end(fall)] - days[underwater.trough(fall)];
                recovered++;
            }
        }
        return underwater.count() > 0 && recovered == 0
                ? Outcome.unavailable(Reason.NOT_RECOVERED)
                : available(underwater, sum / recovered);
    }

    private static int days(Underwater underwater, int fall) {
        int[] days = underwater.track().days();
        return days[Math.min(underwater.end(fall), days.length - 1)] - days[underwater.peak(fall)];
    }

    private static Outcome<Double> available(Underwater underwater, double days) {
        if (underwater.track().size() == 0) {
            return Outcome.tooFew(1, 0);
        }
        return underwater.count() == 0 ? Outcome.unavailable(Reason.NO_DRAWDOWN) : Outcome.of(days);
    }
}
