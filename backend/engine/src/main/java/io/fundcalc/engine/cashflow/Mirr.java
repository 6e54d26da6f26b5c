package io.fundcalc.engine.cashflow;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.series.PeriodicAmounts;

/**
 * Modified internal rate of return: the rate per period that turns what was paid in, financed at one rate, into what was
 * received, reinvested at another.
 *
 * <pre>
 * Figure       mirr.rate
 * Formula      m = (Σ⁺ aₜ·(1 + q)^(n − t) ÷ −Σ⁻ aₜ·(1 + f)^(−t))^(1 ÷ n) − 1
 * Numbers      ({futureReceived} ÷ {presentPaid})^(1 ÷ {n}) − 1
 * Symbols      aₜ amount of period t · Σ⁺ over the positive, Σ⁻ over the negative ones · f finance rate · q reinvestment
 *              rate · n last period, the number of amounts less one
 * Unit         ratio per period
 * Range        −1 … ∞
 * Unavailable  all amounts have the same sign (ALL_SAME_SIGN) · the rate exceeds the range of numbers (OUT_OF_RANGE)
 * Convention   financeRate, reinvestRate
 * Source       S. A. Y. Lin, The Modified Internal Rate of Return and Investment Criterion, The Engineering Economist
 *              21(4), 1976
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="mirr.rate"}
 */
public final class Mirr {

    private Mirr() {}

    /**
     * The rate and its two sides.
     *
     * @param rate ratio per period
     * @param presentPaid what was paid in, discounted to the first period, positive
     * @param futureReceived what was received, compounded to the last period
     * @param periods from the first amount to the last
     */
    public record Result(Outcome<Double> rate, double presentPaid, double futureReceived, int periods) {}

    /**
     * Computes it.
     *
     * @param financeRate ratio per period, above −1
     * @param reinvestRate ratio per period, above −1
     */
    public static Result of(PeriodicAmounts amounts, double financeRate, double reinvestRate) {
        int last = amounts.size() - 1;
        double paid = presentPaid(amounts, financeRate);
        double received = futureReceived(amounts, reinvestRate);
        return new Result(rate(amounts.sameSign(), received / paid, last), paid, received, last);
    }

    /**
     * Paid in, at present value: what was paid in, discounted to the first period at the rate it is financed with.
     *
     * <pre>
     * Figure       mirr.presentPaid
     * Formula      P = −Σ min(aₜ, 0)·(1 + f)^(−t)
     * Symbols      aₜ amount of period t, the first at t = 0 · f finance rate
     * Unit         currency
     * Range        0 … ∞
     * Unavailable  it exceeds the range of numbers (OUT_OF_RANGE)
     * Convention   financeRate
     * Source       S. A. Y. Lin, The Modified Internal Rate of Return and Investment Criterion, The Engineering Economist
     *              21(4), 1976
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="mirr.rate"}
     */
    static double presentPaid(PeriodicAmounts amounts, double financeRate) {
        double paid = 0;
        for (int t = 0; t < amounts.size(); t++) {
            if (amounts.amount(t) < 0) {
                paid -= amounts.amount(t) * Math.pow(1 + financeRate, -t);
            }
        }
        return paid;
    }

    /**
     * Received, at final value: what was received, compounded to the last period at the rate it is reinvested with.
     *
     * <pre>
     * Figure       mirr.futureReceived
     * Formula      R = Σ max(aₜ, 0)·(1 + q)^(n − t)
     * Symbols      aₜ amount of period t, the first at t = 0 · q reinvestment rate · n last period, the
     *              number of amounts less one
     * Unit         currency
     * Range        0 … ∞
     * Unavailable  it exceeds the range of numbers (OUT_OF_RANGE)
     * Convention   reinvestRate
     * Source       S. A. Y. Lin, The Modified Internal Rate of Return and Investment Criterion, The Engineering Economist
     *              21(4), 1976
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="mirr.rate"}
     */
    static double futureReceived(PeriodicAmounts amounts, double reinvestRate) {
        int last = amounts.size() - 1;
        double received = 0;
        for (int t = 0; t <= last; t++) {
            if (amounts.amount(t) > 0) {
                received += amounts.amount(t) * Math.pow(1 + reinvestRate, last - t);
            }
        }
        return received;
    }

    /** What a rate is computed from. */
    public static Terms terms(Result result) {
        return Terms.of("futureReceived", result.futureReceived)
                .and("presentPaid", result.presentPaid)
                .and("n", result.periods);
    }

    private static Outcome<Double> rate(boolean sameSign, double growth, int periods) {
        // expm1 and log keep the digits of a rate near zero, which a root and a subtraction would lose.
        return sameSign
                ? Outcome.unavailable(Reason.ALL_SAME_SIGN)
                : Outcome.of(Math.expm1(Math.log(growth) / periods));
    }
}
