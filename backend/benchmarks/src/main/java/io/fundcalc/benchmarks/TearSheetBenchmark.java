package io.fundcalc.benchmarks;

import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.performance.TearSheet;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.NavSeries;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;
import org.hipparchus.stat.descriptive.moment.SemiVariance;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** From days and values of ten years of trading days to the whole sheet, against eight statistics of a library. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class TearSheetBenchmark {

    private static final int VALUES = 2_520;
    private static final double TAIL_PERCENT = 5;

    /** Whether the fund stands alone or beside a benchmark. */
    @Param({"alone", "beside"})
    public String fund = "alone";

    private int[] days = {};
    private double[] values = {};
    private double[] benchmark = {};

    /** Draws ten years of weekdays. */
    @Setup
    public void draw() {
        Random random = new Random(20_261_123);
        days = new int[VALUES];
        int day = (int) LocalDate.of(2015, 1, 2).toEpochDay();
        for (int i = 0; i < VALUES; i++) {
            days[i] = day;
            // 1970-01-01 was a Thursday: day 1 of a week counted from it is a Friday.
            day += Math.floorMod(day, 7) == 1 ? 3 : 1;
        }
        benchmark = new double[VALUES];
        values = new double[VALUES];
        double market = 1;
        double value = 1;
        for (int i = 0; i < VALUES; i++) {
            benchmark[i] = market;
            values[i] = value;
            double move = random.nextGaussian();
            market *= Math.exp(0.0003 + 0.011 * move);
            value *= Math.exp(0.0004 + 0.010 * move + 0.004 * random.nextGaussian());
        }
    }

    /** Everything. */
    @Benchmark
    public TearSheet.Result everything() {
        return sheet(TearSheet.USUAL_SECTIONS);
    }

    /** The figures without lists and lines. */
    @Benchmark
    public TearSheet.Result figures() {
        return sheet(EnumSet.noneOf(TearSheet.Section.class));
    }

    private TearSheet.Result sheet(Set<TearSheet.Section> include) {
        GrowthSeries own = GrowthSeries.of(new NavSeries(Dates.of(days), values));
        @Nullable
        GrowthSeries other = fund.equals("alone") ? null : GrowthSeries.of(new NavSeries(Dates.of(days), benchmark));
        return TearSheet.of(new TearSheet.Input(own, other, null, Profile.DEFAULT.defaults(), 0, include));
    }

    /**
     * What a sheet would take from Hipparchus: mean, geometric mean, deviation, skewness, kurtosis, both tails and the
     * variance below zero of the returns.
     */
    @Benchmark
    public void hipparchus(Blackhole blackhole) {
        double[] returns = new double[VALUES - 1];
        double[] factors = new double[VALUES - 1];
        for (int i = 1; i < VALUES; i++) {
            factors[i - 1] = values[i] / values[i - 1];
            returns[i - 1] = factors[i - 1] - 1;
        }
        DescriptiveStatistics statistics = new DescriptiveStatistics(returns);
        blackhole.consume(statistics.getMean());
        blackhole.consume(StatUtils.geometricMean(factors));
        blackhole.consume(statistics.getStandardDeviation());
        blackhole.consume(statistics.getSkewness());
        blackhole.consume(statistics.getKurtosis());
        blackhole.consume(statistics.getPercentile(TAIL_PERCENT));
        blackhole.consume(statistics.getPercentile(100 - TAIL_PERCENT));
        blackhole.consume(new SemiVariance().evaluate(returns, 0));
    }
}
