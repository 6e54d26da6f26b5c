package io.fundcalc.engine.cashflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.engine.MetricLaws;
import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.convention.FlowTiming;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.series.CashFlows;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.PeriodicAmounts;
import io.fundcalc.engine.series.Valuations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that every figure of the family obeys, on holdings drawn from fixed seeds. */
class CashFlowLawsTest {

    /** Amounts of money grow with money, rates do not. */
    private static final Map<String, Integer> DEGREES = Map.ofEntries(
            Map.entry("total", 0),
            Map.entry("moneyWeightedTotal", 0),
            Map.entry("timeWeightedAnnualised", 0),
            Map.entry("simpleReturn", 0),
            Map.entry("gap", 0),
            Map.entry("gapTotal", 0),
            Map.entry("modifiedDietz", 0),
            Map.entry("xirr", 0),
            Map.entry("irr", 0),
            Map.entry("mirr", 0),
            Map.entry("periods", 0),
            Map.entry("gain", 1),
            Map.entry("averageCapital", 1),
            Map.entry("netFlow", 1),
            Map.entry("invested", 1),
            Map.entry("returned", 1),
            Map.entry("npv", 1),
            Map.entry("presentPaid", 1),
            Map.entry("futureReceived", 1),
            Map.entry("annuity", 1),
            Map.entry("interest", 1),
            Map.entry("principal", 1));

    private record Flow(int day, double amount) {}

    /** What a holding was worth at the ends of its months, and what was paid in (negative) and out on those days. */
    private record Holding(int[] days, double[] values, List<Flow> flows) {

        static Holding draw(long seed) {
            Random random = new Random(seed);
            int[] days = new int[37];
            double[] values = new double[37];
            List<Flow> flows = new ArrayList<>();
            double worth = 1000;
            for (int i = 0; i < days.length; i++) {
                days[i] = 15_000 + 30 * i;
                worth *= i == 0 ? 1 : 1.01 + 0.05 * random.nextGaussian();
                double paidIn = i == 0 ? 0 : 200 * (random.nextDouble() - 0.3);
                worth += paidIn;
                values[i] = worth;
                flows.add(new Flow(days[i], -paidIn));
            }
            return new Holding(days, values, flows);
        }

        Holding times(double factor) {
            return new Holding(
                    days,
                    Arrays.stream(values).map(value -> value * factor).toArray(),
                    flows.stream()
                            .map(flow -> new Flow(flow.day, flow.amount * factor))
                            .toList());
        }

        Holding later(int shift) {
            return new Holding(
                    Arrays.stream(days).map(day -> day + shift).toArray(),
                    values,
                    flows.stream()
                            .map(flow -> new Flow(flow.day + shift, flow.amount))
                            .toList());
        }

        Holding with(List<Flow> others) {
            return new Holding(days, values, others);
        }

        private CashFlows cashFlows(List<Flow> of) {
            return CashFlows.ofAny(
                    of.stream().mapToInt(Flow::day).toArray(),
                    of.stream().mapToDouble(Flow::amount).toArray());
        }

        /** The figures of dated flows; the last value is received on the last day. */
        Map<String, Outcome<Double>> figures() {
            CashFlows dated = cashFlows(flows);
            BehaviourGap.Result gap = BehaviourGap.of(
                    new Valuations(Dates.of(days), values),
                    dated,
                    new BehaviourGap.Choices(FlowTiming.END, DayCount.ACT_365F, Annualization.ACT_365, false, 0.1));
            Map<String, Outcome<Double>> figures = new LinkedHashMap<>(MetricLaws.figures(gap, gap.timeWeighted()));
            figures.put("modifiedDietz", gap.modifiedDietz().total());
            figures.put("gain", Outcome.of(gap.gain()));
            figures.put("averageCapital", Outcome.of(gap.modifiedDietz().averageCapital()));
            figures.put("netFlow", Outcome.of(gap.modifiedDietz().netFlow()));
            List<Flow> closed = new ArrayList<>(flows);
            closed.add(new Flow(days[0], -values[0]));
            closed.add(new Flow(days[days.length - 1], values[days.length - 1]));
            CashFlows whole = cashFlows(closed);
            figures.put("xirr", Xirr.of(whole, DayCount.ACT_365F, 0.1).rate());
            figures.put("npv", Npv.of(whole, DayCount.ACT_365F, 0.05));
            figures.put("invested", Outcome.of(SimpleReturn.invested(whole)));
            figures.put("returned", Outcome.of(SimpleReturn.returned(whole)));
            return figures;
        }

        /** The same amounts at equal steps, and a plan of their size. */
        Map<String, Outcome<Double>> periodicFigures() {
            double[] amounts = flows.stream().mapToDouble(Flow::amount).toArray();
            amounts[0] = -values[0];
            amounts[amounts.length - 1] = values[values.length - 1];
            PeriodicAmounts periodic = PeriodicAmounts.of(amounts);
            Mirr.Result mirr = Mirr.of(periodic, 0.01, 0.02);
            Annuity.Plan plan = new Annuity.Plan(0.01, 12, -values[1] / 20, values[0] / 2, 0, Annuity.Due.END);
            return Map.of(
                    "irr", Irr.of(periodic, 0.1).rate(),
                    "mirr", mirr.rate(),
                    "presentPaid", Outcome.of(mirr.presentPaid()),
                    "futureReceived", Outcome.of(mirr.futureReceived()),
                    "annuity", Annuity.of(Annuity.Unknown.FV, plan, 0.1),
                    "periods", Annuity.of(Annuity.Unknown.PERIODS, plan, 0.1),
                    "interest", Annuity.interestPart(plan, 5),
                    "principal", Annuity.principalPart(plan, 5));
        }

        Map<String, Outcome<Double>> allFigures() {
            Map<String, Outcome<Double>> figures = new LinkedHashMap<>(figures());
            figures.putAll(periodicFigures());
            return figures;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void growWithTheUnitOfMoneyOrNotAtAll(long seed) {
        Holding own = Holding.draw(seed);

        assertThat(DEGREES.keySet()).isEqualTo(own.allFigures().keySet());
        MetricLaws.assertScaled(own.allFigures(), own.times(1000).allFigures(), 1000, DEGREES);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noneCaresWhenAllDatesMoveTogether(long seed) {
        Holding own = Holding.draw(seed);

        MetricLaws.assertUnchanged(own.figures(), own.later(7777).figures(), Set.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noneCaresForTheOrderInWhichFlowsAreTold(long seed) {
        Holding own = Holding.draw(seed);
        List<Flow> shuffled = new ArrayList<>(own.flows);
        Collections.shuffle(shuffled, new Random(seed));

        MetricLaws.assertUnchanged(own.figures(), own.with(shuffled).figures(), Set.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noneCaresWhetherAFlowComesInTwoParts(long seed) {
        Holding own = Holding.draw(seed);
        List<Flow> parts = own.flows.stream()
                .flatMap(flow ->
                        Stream.of(new Flow(flow.day, 0.25 * flow.amount), new Flow(flow.day, 0.75 * flow.amount)))
                .toList();

        MetricLaws.assertUnchanged(own.figures(), own.with(parts).figures(), Set.of());
    }
}
