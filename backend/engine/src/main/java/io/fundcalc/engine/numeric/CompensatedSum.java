package io.fundcalc.engine.numeric;

/**
 * Sums whose error does not grow with the number of terms.
 *
 * <p>Neumaier's variant of Kahan's summation: what an addition rounds away is collected and given back at the end, so
 * the relative error stays near one rounding of the sum of magnitudes. Source: A. Neumaier, Rundungsfehleranalyse
 * einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 1974.
 */
public final class CompensatedSum {

    private double sum;
    private double lost;

    /** Adds one term. */
    public void add(double term) {
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    /** The sum so far. */
    public double value() {
        return sum + lost;
    }

    /** The sum of all values. */
    public static double of(double[] values) {
        return of(values, 0, values.length);
    }

    /** The sum of the values from position {@code from} up to but without {@code to}. */
    public static double of(double[] values, int from, int to) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = from; i < to; i++) {
            sum.add(values[i]);
        }
        return sum.value();
    }
}
