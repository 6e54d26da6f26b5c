package io.fundcalc.engine.cashflow;

import static io.fundcalc.engine.cashflow.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.series.CashFlows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any flows, drawn from fixed seeds: signs at random, so that several roots are common. */
class XirrLawsTest {

    private record Flow(int day, double amount) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void doesNotCareForTheUnitOfMoney(long seed) {
        assertSameRoots(seed, flow -> new Flow(flow.day, flow.amount * 1024));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void doesNotCareForTheSide(long seed) {
        assertSameRoots(seed, flow -> new Flow(flow.day, -flow.amount));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void doesNotCareWhenAllDatesMoveTogether(long seed) {
        assertSameRoots(seed, flow -> new Flow(flow.day - 7777, flow.amount));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void doesNotCareForTheOrder(long seed) {
        List<Flow> flows = draw(seed);
        List<Flow> shuffled = new ArrayList<>(flows);
        Collections.shuffle(shuffled, new Random(seed));

        assertClose(roots(shuffled), roots(flows));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void doesNotCareWhetherAFlowComesInTwoParts(long seed) {
        List<Flow> flows = draw(seed);
        List<Flow> split = new ArrayList<>();
        for (Flow flow : flows) {
            split.add(new Flow(flow.day, 0.25 * flow.amount));
            split.add(new Flow(flow.day, 0.75 * flow.amount));
        }

        assertClose(roots(split), roots(flows));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void makesThePresentValueVanishAtEveryRoot(long seed) {
        List<Flow> flows = draw(seed);
        CashFlows parsed = flows(flows);
        for (double root : roots(flows)) {
            double size = 0;
            for (Flow flow : flows) {
                size += Math.abs(flow.amount) * Math.pow(1 + root, -(flow.day - parsed.firstDay()) / 365.0);
            }
            // Eleven years of growth magnify the rounding of a rate near −100 % to a double.
            double rounding = 11 * 0x1p-53 / (1 + root);
            assertThat(value(Npv.of(parsed, DayCount.ACT_365F, root)) / size).isCloseTo(0, within(1e-12 + rounding));
        }
    }

    /** A scan that can only miss roots, never invent one, finds none that the search has not found. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void missesNoCrossingThatAFineScanSees(long seed) {
        CashFlows flows = flows(draw(seed));
        double[] roots = roots(draw(seed));
        int crossings = 0;
        double before = 0;
        for (double logRate = -9; logRate < 9; logRate += 0.002) {
            double now = Math.signum(value(Npv.of(flows, DayCount.ACT_365F, Math.expm1(logRate))));
            crossings += before * now < 0 ? 1 : 0;
            before = now;
        }

        long inRange = Arrays.stream(roots)
                .map(Math::log1p)
                .filter(logRate -> Math.abs(logRate) < 9)
                .count();
        assertThat(inRange).isGreaterThanOrEqualTo(crossings);
        assertThat((inRange - crossings) % 2).isZero();
    }

    private static void assertSameRoots(long seed, UnaryOperator<Flow> change) {
        List<Flow> flows = draw(seed);
        assertClose(roots(flows.stream().map(change).toList()), roots(flows));
    }

    private static void assertClose(double[] actual, double[] expected) {
        assertThat(actual).hasSize(expected.length);
        for (int i = 0; i < actual.length; i++) {
            assertThat(Math.log1p(actual[i])).isCloseTo(Math.log1p(expected[i]), within(1e-10));
        }
    }

    private static double[] roots(List<Flow> flows) {
        return Xirr.of(flows(flows), DayCount.ACT_365F, 0.1).roots();
    }

    private static CashFlows flows(List<Flow> flows) {
        return CashFlows.of(
                flows.stream().mapToInt(Flow::day).toArray(),
                flows.stream().mapToDouble(Flow::amount).toArray());
    }

    private static List<Flow> draw(long seed) {
        Random random = new Random(seed);
        int count = 6 + random.nextInt(60);
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            flows.add(new Flow(15_000 + random.nextInt(4000), 1000 * random.nextGaussian()));
        }
        return flows;
    }
}
