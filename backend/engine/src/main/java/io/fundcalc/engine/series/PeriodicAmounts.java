package io.fundcalc.engine.series;

import io.fundcalc.engine.series.InvalidSeriesException.Rule;

/** Amounts at equal intervals, the first at time 0; negative was paid in, positive was received. At least one. */
public final class PeriodicAmounts {

    private final double[] amounts;

    private PeriodicAmounts(double[] amounts) {
        this.amounts = amounts;
    }

    /**
     * Takes over the array, which the caller no longer writes to.
     *
     * @throws InvalidSeriesException where nothing is given, too much is given or an amount is not finite or beyond 10²⁸⁰
     */
    public static PeriodicAmounts of(double[] amounts) {
        if (amounts.length == 0) {
            throw new InvalidSeriesException(Rule.EMPTY, "amounts", -1);
        }
        if (amounts.length > CashFlows.MOST_FLOWS) {
            throw new InvalidSeriesException(Rule.TOO_MANY, "amounts", -1);
        }
        for (int i = 0; i < amounts.length; i++) {
            if (!(Math.abs(amounts[i]) <= CashFlows.LARGEST_AMOUNT)) {
                throw new InvalidSeriesException(Rule.NOT_FINITE, "amounts", i);
            }
        }
        return new PeriodicAmounts(amounts);
    }

    public int size() {
        return amounts.length;
    }

    public double amount(int period) {
        return amounts[period];
    }

    /** Whether nothing was paid in or nothing was received. */
    public boolean sameSign() {
        boolean paid = false;
        boolean received = false;
        for (double amount : amounts) {
            paid |= amount < 0;
            received |= amount > 0;
        }
        return !(paid && received);
    }

    /** A copy of all amounts. */
    public double[] toArray() {
        return amounts.clone();
    }
}
