package io.fundcalc.engine.cashflow;

import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.convention.FlowTiming;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.series.CashFlows;
import io.fundcalc.engine.series.Valuations;
import java.util.Arrays;
import java.util.function.DoubleFunction;

/**
 * Behaviour gap: what the timing of one's own payments added to or took from the return of the holding itself.
 *
 * <pre>
 * Figure       behaviourGap.gap
 * Formula      g = M − A
 * Numbers      {moneyWeighted} − {timeWeighted}
 * Symbols      M money-weighted return per year · A annualised time-weighted return; below zero: money came late or left
 *              early
 * Unit         ratio per year
 * Range        −∞ … ∞
 * Unavailable  one of the two returns is unavailable, for its reason
 * Convention   flowTiming, dayCount, annualization, annualiseShort
 * Source       Morningstar, Mind the Gap, yearly since 2005 (investor return less total return)
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="behaviourGap.gap"}
 */
public final class BehaviourGap {

    private BehaviourGap() {}

    /**
     * The choices that matter.
     *
     * @param guess picks the headline among several money-weighted rates
     */
    public record Choices(
            FlowTiming flowTiming,
            DayCount dayCount,
            Annualization annualization,
            boolean annualiseShort,
            double guess) {}

    /**
     * Five figures that are all called "return" elsewhere, side by side.
     *
     * @param moneyWeighted every yearly rate that explains opening value, flows and closing value
     * @param moneyWeightedTotal the headline rate over the span, {@link Xirr#spanReturn}
     * @param timeWeighted the chain of periods
     * @param timeWeightedAnnualised per year
     * @param modifiedDietz gain over average capital
     * @param gain closing value less opening value less net money in
     * @param simpleReturn gain for each unit of opening value and later payments
     * @param gap money-weighted less time-weighted, per year
     * @param gapTotal the same over the span
     */
    public record Result(
            Xirr.Result moneyWeighted,
            Outcome<Double> moneyWeightedTotal,
            TimeWeightedReturn.Result timeWeighted,
            Outcome<Double> timeWeightedAnnualised,
            ModifiedDietz.Result modifiedDietz,
            double gain,
            Outcome<Double> simpleReturn,
            Outcome<Double> gap,
            Outcome<Double> gapTotal) {}

    /** Computes all of them; flows on the day of the first valuation are part of its value. */
    public static Result of(Valuations valuations, CashFlows flows, Choices choices) {
        TimeWeightedReturn.Result timeWeighted = TimeWeightedReturn.of(valuations, flows, choices.flowTiming);
        ModifiedDietz.Result dietz = ModifiedDietz.of(valuations, flows, choices.flowTiming);
        Xirr.Result moneyWeighted = Xirr.of(withEnds(valuations, flows), choices.dayCount, choices.guess);
        Outcome<Double> annualised = and(
                timeWeighted.total(),
                total -> AnnualRate.of(total, valuations.days(), choices.annualization, choices.annualiseShort));
        Outcome<Double> moneyWeightedTotal =
                moneyWeighted.rate().map(rate -> Xirr.spanReturn(rate, years(valuations, choices.dayCount)));
        return new Result(
                moneyWeighted,
                moneyWeightedTotal,
                timeWeighted,
                annualised,
                dietz,
                dietz.gain(),
                valuations.size() < 2 ? Outcome.tooFew(2, valuations.size()) : moneyWeighted.simpleReturn(),
                gap(moneyWeighted.rate(), annualised),
                gap(moneyWeightedTotal, timeWeighted.total()));
    }

    /**
     * Behaviour gap over the span: money-weighted less time-weighted return, both over the whole span.
     *
     * <pre>
     * Figure       behaviourGap.gapTotal
     * Formula      G = ((1 + M)^t − 1) − T
     * Numbers      {moneyWeightedTotal} − {timeWeightedTotal}
     * Symbols      M money-weighted return per year · t years of the span · T time-weighted return of the span
     * Unit         ratio
     * Range        −∞ … ∞
     * Unavailable  one of the two returns is unavailable, for its reason
     * Convention   flowTiming, dayCount
     * Source       as the behaviour gap
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="behaviourGap.gap"}
     */
    private static Outcome<Double> gap(Outcome<Double> money, Outcome<Double> time) {
        return and(money, rate -> time.map(other -> rate - other));
    }

    private static double years(Valuations valuations, DayCount dayCount) {
        return dayCount.years(valuations.dates().first(), valuations.dates().last());
    }

    /** What the gap of a year is computed from. */
    public static Terms terms(double moneyWeighted, double timeWeighted) {
        return Terms.of("moneyWeighted", moneyWeighted).and("timeWeighted", timeWeighted);
    }

    /** Opening value as paid in, closing value as received, and the flows after the first day between them. */
    private static CashFlows withEnds(Valuations valuations, CashFlows flows) {
        int first = valuations.dates().first();
        int skipped = 0;
        while (skipped < flows.size() && flows.day(skipped) <= first) {
            skipped++;
        }
        int kept = flows.size() - skipped;
        int[] days = new int[kept + 2];
        double[] amounts = new double[kept + 2];
        days[0] = first;
        amounts[0] = -valuations.first();
        for (int i = 0; i < kept; i++) {
            days[i + 1] = flows.day(skipped + i);
            amounts[i + 1] = flows.amount(skipped + i);
        }
        days[kept + 1] = valuations.dates().last();
        amounts[kept + 1] = valuations.last();
        return valuations.size() == 1
                ? CashFlows.of(Arrays.copyOf(days, 1), Arrays.copyOf(amounts, 1))
                : CashFlows.of(days, amounts);
    }

    private static Outcome<Double> and(Outcome<Double> outcome, DoubleFunction<Outcome<Double>> next) {
        return switch (outcome) {
            case Outcome.Computed<Double> computed -> next.apply(computed.value());
            case Outcome.Unavailable<Double> none -> none;
        };
    }
}
