package io.fundcalc.engine.cashflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.convention.FlowTiming;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.series.CashFlows;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.PeriodicAmounts;
import io.fundcalc.engine.series.Valuations;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finite amounts however large or small, on days however close or far, give finite figures or reasons. */
class ExtremeFlowsTest {

    private static final double[] RATES = {0, 0.05, -0.999999999, -0.5, 1e6, 1e300};
    private static final List<DayCount> COUNTS = List.of(DayCount.values());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void giveFiniteRatesAndValues(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            double[] amounts = amounts(random, 1 + random.nextInt(30));
            int[] days = days(random, amounts.length);
            double rate = RATES[random.nextInt(RATES.length)];
            DayCount count = COUNTS.get(random.nextInt(COUNTS.size()));
            CashFlows flows = CashFlows.of(days.clone(), amounts.clone());
            PeriodicAmounts periodic = PeriodicAmounts.of(amounts.clone());
            Xirr.Result dated = Xirr.of(flows, count, 0.1);
            requireFinite(dated);
            if (dated.rate() instanceof Outcome.Computed<Double> found) {
                requireFinite(found.map(each -> Xirr.spanReturn(each, dated.spanDays() / 365.0)));
                requireFinite(Xirr.terms(flows, count, found.value()).values().values());
            }
            requireFinite(Irr.of(periodic, rate));
            Mirr.Result modified = Mirr.of(periodic, rate, RATES[random.nextInt(RATES.length)]);
            requireFinite(modified.rate());
            requireFinite(Mirr.terms(modified).values().values());
            requireFinite(Npv.of(flows, count, rate));
            requireFinite(Npv.of(periodic, rate, random.nextInt(2)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void giveFiniteReturnsOfHoldings(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            double[] values = amounts(random, 2 + random.nextInt(12));
            int[] days = days(random, values.length);
            for (int i = 1; i < days.length; i++) {
                days[i] = Math.max(days[i], days[i - 1] + 1);
            }
            Valuations valuations = new Valuations(Dates.of(days), values);
            CashFlows flows = CashFlows.ofAny(days.clone(), amounts(random, days.length));
            for (FlowTiming timing : FlowTiming.values()) {
                requireFinite(TimeWeightedReturn.of(valuations, flows, timing));
                requireFinite(ModifiedDietz.of(valuations, flows, timing));
                requireFinite(BehaviourGap.of(
                        valuations,
                        flows,
                        new BehaviourGap.Choices(timing, DayCount.ACT_365F, Annualization.ACT_365, true, 0.1)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void giveFinitePlans(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            double[] drawn = amounts(random, 3);
            double rate = RATES[random.nextInt(RATES.length)];
            int periods = 1 + random.nextInt(random.nextInt(10) == 0 ? Annuity.MOST_PERIODS : 400);
            Annuity.Due due = random.nextBoolean() ? Annuity.Due.END : Annuity.Due.BEGIN;
            Annuity.Plan plan = new Annuity.Plan(rate, periods, drawn[0], drawn[1], drawn[2], due);
            for (Annuity.Unknown unknown : Annuity.Unknown.values()) {
                Outcome<Double> solution = Annuity.of(unknown, plan, 0.1);
                requireFinite(solution);
                if (solution instanceof Outcome.Computed<Double> found) {
                    Annuity.Plan solved = plan.with(unknown, found.value());
                    requireFinite(Annuity.interestPart(solved, 1 + random.nextInt(periods)));
                    requireFinite(Annuity.principalPart(solved, 1 + random.nextInt(periods)));
                }
            }
        }
    }

    private static double[] amounts(Random random, int count) {
        double[] amounts = new double[count];
        double span = random.nextInt(3) == 0 ? 279 : 10 * random.nextDouble();
        for (int i = 0; i < count; i++) {
            double size = random.nextInt(8) == 0 ? 0 : Math.pow(10, 2 * span * (random.nextDouble() - 0.5));
            amounts[i] = random.nextBoolean() ? size : -size;
        }
        return amounts;
    }

    private static int[] days(Random random, int count) {
        int[] days = new int[count];
        int gap = 1 << random.nextInt(16);
        for (int i = 1; i < count; i++) {
            days[i] = days[i - 1] + random.nextInt(gap);
        }
        return days;
    }

    private static void requireFinite(@Nullable Object value) {
        switch (value) {
            case null -> {}
            case Double number -> assertThat(number).isFinite();
            case double[] numbers ->
                Arrays.stream(numbers).forEach(number -> assertThat(number).isFinite());
            case Collection<?> list -> list.forEach(ExtremeFlowsTest::requireFinite);
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    requireFinite(read(component, record));
                }
            }
            default -> {}
        }
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
