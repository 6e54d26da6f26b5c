package io.fundcalc.benchmarks;

import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.performance.TearSheet;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.NavSeries;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The whole sheet of 10,000 funds, ten years of trading days each, on all cores at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class ManyFundsBenchmark {

    private static final int FUNDS = 10_000;
    private static final int VALUES = 2_520;
    /** Enough different funds that neither the branch predictor nor a cache learns them by heart. */
    private static final int DIFFERENT_FUNDS = 500;

    private int[] days = {};
    private double[][] navs = {};

    /** Draws the funds: weekdays from 2015 on, so that months and years are as long as real ones. */
    @Setup
    public void draw() {
        Random random = new Random(20_261_123);
        days = IntStream.iterate(16_437, day -> day + 1)
                .filter(day -> Math.floorMod(day + 3, 7) < 5)
                .limit(VALUES)
                .toArray();
        navs = new double[DIFFERENT_FUNDS][VALUES];
        for (double[] nav : navs) {
            double value = 1;
            for (int i = 0; i < VALUES; i++) {
                nav[i] = value;
                value *= Math.exp(0.0003 + 0.012 * random.nextGaussian());
            }
        }
    }

    /** Every part of every sheet; the sum keeps the work alive. */
    @Benchmark
    public int everySheet() {
        return IntStream.range(0, FUNDS)
                .parallel()
                .map(fund -> sheet(navs[fund % DIFFERENT_FUNDS]).period().observations())
                .sum();
    }

    private TearSheet.Result sheet(double[] nav) {
        GrowthSeries growth = GrowthSeries.of(new NavSeries(Dates.of(days), nav));
        return TearSheet.of(
                new TearSheet.Input(growth, null, null, Profile.DEFAULT.defaults(), 0, TearSheet.USUAL_SECTIONS));
    }
}
