package io.fundcalc.engine.cashflow;

import io.fundcalc.engine.convention.FlowTiming;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.series.CashFlows;
import io.fundcalc.engine.series.InvalidSeriesException;
import io.fundcalc.engine.series.InvalidSeriesException.Rule;
import io.fundcalc.engine.series.Valuations;
import java.util.ArrayList;
import java.util.List;

/**
 * Time-weighted return: growth of one unit that stayed invested, whatever was paid in or taken out meanwhile.
 *
 * <pre>
 * Figure       timeWeightedReturn.total
 * Formula      T = Π (1 + rₖ) − 1,  rₖ = (Vₖ + Eₖ) ÷ (Vₖ₋₁ + Sₖ) − 1
 * Symbols      Vₖ value at valuation k, after that day's flows · Sₖ net money in at the start of the day · Eₖ net money
 *              out at its end · the first valuation opens the chain and holds the flows of its day
 * Unit         ratio
 * Range        −1 … ∞
 * Unavailable  fewer than 2 valuations (TOO_FEW_VALUES) · the capital at the start of a period is zero or negative, or
 *              less than what the period lost, which breaks the chain (NO_CAPITAL)
 * Convention   flowTiming (inStartOutEnd: while there is nothing at work nothing is earned)
 * Source       C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd edition, 2008, chapter 2
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="timeWeightedReturn.total"}
 */
public final class TimeWeightedReturn {

    /** What rounding may make of the loss of everything. */
    private static final double TOTAL_LOSS = -1 - 1e-12;

    private TimeWeightedReturn() {}

    /**
     * Return between two valuations.
     *
     * @param from day of the earlier one, days since 1970-01-01
     * @param to day of the later one
     */
    public record Period(int from, int to, Outcome<Double> total) {}

    /** The chain and its links. */
    public record Result(Outcome<Double> total, List<Period> periods) {}

    /**
     * Computes it.
     *
     * @throws InvalidSeriesException where a flow falls on a day without valuation; the index is the flow's in order of date
     */
    public static Result of(Valuations valuations, CashFlows flows, FlowTiming timing) {
        double[] atStart = new double[valuations.size()];
        double[] atEnd = new double[valuations.size()];
        for (int i = 0; i < flows.size(); i++) {
            int at = valuations.dates().find(flows.day(i));
            if (at < 0) {
                throw new InvalidSeriesException(Rule.DATE_NOT_IN_SERIES, "flows", i);
            }
            double amount = flows.amount(i);
            if (timing.atStart(amount)) {
                atStart[at] -= amount;
            } else {
                atEnd[at] += amount;
            }
        }
        return chain(valuations, atStart, atEnd, timing == FlowTiming.IN_START_OUT_END);
    }

    private static Result chain(Valuations valuations, double[] atStart, double[] atEnd, boolean linksIdle) {
        List<Period> periods = new ArrayList<>(valuations.size());
        double growth = 1;
        boolean broken = false;
        for (int k = 1; k < valuations.size(); k++) {
            double capital = valuations.value(k - 1) + atStart[k];
            double end = valuations.value(k) + atEnd[k];
            boolean idle = linksIdle && capital == 0 && end == 0;
            double change = idle ? 0 : (end - capital) / capital;
            boolean measurable = idle || (capital > 0 && !(change < TOTAL_LOSS));
            Outcome<Double> total = measurable ? Outcome.of(change) : Outcome.unavailable(Reason.NO_CAPITAL);
            broken |= !measurable;
            growth *= total instanceof Outcome.Computed<Double> link ? 1 + link.value() : 1;
            periods.add(
                    new Period(valuations.dates().day(k - 1), valuations.dates().day(k), total));
        }
        return new Result(total(periods.size(), broken, growth), periods);
    }

    private static Outcome<Double> total(int periods, boolean broken, double growth) {
        if (periods == 0) {
            return Outcome.tooFew(2, 1);
        }
        return broken ? Outcome.unavailable(Reason.NO_CAPITAL) : Outcome.of(growth - 1);
    }
}
