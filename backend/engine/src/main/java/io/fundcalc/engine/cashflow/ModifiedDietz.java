package io.fundcalc.engine.cashflow;

import io.fundcalc.engine.convention.FlowTiming;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.series.CashFlows;
import io.fundcalc.engine.series.InvalidSeriesException;
import io.fundcalc.engine.series.InvalidSeriesException.Rule;
import io.fundcalc.engine.series.Valuations;

/**
 * Modified Dietz return: gain over the capital that was at work on average, each flow weighted by the time it was there.
 *
 * <pre>
 * Figure       modifiedDietz.total
 * Formula      D = (V₁ − V₀ − F) ÷ (V₀ + Σ wᵢ·Fᵢ),  wᵢ = (d − dᵢ) ÷ d
 * Numbers      {gain} ÷ {averageCapital}
 * Symbols      V₀ value at the beginning, after that day's flows · V₁ value at the end · Fᵢ net money in with flow i, F
 *              their sum · d days of the span · dᵢ days from the beginning to flow i, one less where flows come at the
 *              start of the day
 * Unit         ratio
 * Range        −∞ … ∞
 * Unavailable  fewer than 2 valuations (TOO_FEW_VALUES) · the average capital is zero or negative (NO_CAPITAL)
 * Convention   flowTiming
 * Source       P. O. Dietz, Pension Funds: Measuring Investment Performance, 1966; GIPS 2020
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="modifiedDietz.total"}
 */
public final class ModifiedDietz {

    private ModifiedDietz() {}

    /**
     * The return and its two sides.
     *
     * @param gain value at the end less value at the beginning less net money in
     * @param averageCapital time-weighted capital
     * @param netFlow net money in after the first day
     */
    public record Result(Outcome<Double> total, double gain, double averageCapital, double netFlow) {}

    /**
     * Computes it from the first and the last valuation; those between play no part.
     *
     * @throws InvalidSeriesException where a flow lies outside the span; the index is the flow's in order of date
     */
    public static Result of(Valuations valuations, CashFlows flows, FlowTiming timing) {
        int first = valuations.dates().first();
        int days = valuations.days();
        double weighted = 0;
        for (int i = 0; i < flows.size(); i++) {
            int day = flows.day(i) - first;
            if (day < 0 || day > days) {
                throw new InvalidSeriesException(Rule.DATE_NOT_IN_SERIES, "flows", i);
            }
            if (day > 0) {
                double in = -flows.amount(i);
                boolean atStart = timing.atStart(flows.amount(i));
                weighted += in * (days - day + (atStart ? 1 : 0)) / days;
            }
        }
        double netFlow = netFlow(flows, first);
        double gain = valuations.last() - valuations.first() - netFlow;
        double capital = averageCapital(valuations.first(), weighted);
        return new Result(total(valuations.size(), gain, capital), gain, capital, netFlow);
    }

    /**
     * Net money in: what was paid in less what was taken out, after the first day.
     *
     * <pre>
     * Figure       modifiedDietz.netFlow
     * Formula      F = Σ Fᵢ
     * Symbols      Fᵢ net money in with flow i, seen from the holding: positive = paid in
     * Unit         currency
     * Range        −∞ … ∞
     * Unavailable  never
     * Convention   none
     * Source       P. O. Dietz, Pension Funds: Measuring Investment Performance, 1966; GIPS 2020
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="modifiedDietz.total"}
     */
    static double netFlow(CashFlows flows, int firstDay) {
        double net = 0;
        for (int i = 0; i < flows.size(); i++) {
            net -= flows.day(i) > firstDay ? flows.amount(i) : 0;
        }
        return net;
    }

    /**
     * Average capital: the money that was at work on average, each flow weighted by the time it was there.
     *
     * <pre>
     * Figure       modifiedDietz.averageCapital
     * Formula      C = V₀ + Σ wᵢ·Fᵢ,  wᵢ = (d − dᵢ) ÷ d
     * Symbols      V₀ value at the beginning, after that day's flows · Fᵢ net money in with flow i · d days of the span ·
     *              dᵢ days from the beginning to flow i, one less where flows come at the start of the day
     * Unit         currency
     * Range        −∞ … ∞
     * Unavailable  never
     * Convention   flowTiming
     * Source       P. O. Dietz, Pension Funds: Measuring Investment Performance, 1966; GIPS 2020
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="modifiedDietz.total"}
     */
    static double averageCapital(double opening, double weightedFlows) {
        return opening + weightedFlows;
    }

    /** What the return is computed from. */
    public static Terms terms(Result result) {
        return Terms.of("gain", result.gain).and("averageCapital", result.averageCapital);
    }

    private static Outcome<Double> total(int valuations, double gain, double capital) {
        if (valuations < 2) {
            return Outcome.tooFew(2, valuations);
        }
        return capital > 0 ? Outcome.of(gain / capital) : Outcome.unavailable(Reason.NO_CAPITAL);
    }
}
