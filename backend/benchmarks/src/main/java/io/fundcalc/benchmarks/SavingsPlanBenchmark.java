package io.fundcalc.benchmarks;

import io.fundcalc.engine.cashflow.Xirr;
import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.dca.Backtest;
import io.fundcalc.engine.dca.Sweep;
import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.plan.Schedule;
import io.fundcalc.engine.dca.plan.Schedule.Frequency;
import io.fundcalc.engine.dca.plan.Schedule.HolidayRule;
import io.fundcalc.engine.dca.plan.Strategy;
import io.fundcalc.engine.dca.simulation.TradedFund;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.money.Rounding;
import io.fundcalc.engine.series.CashFlows;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.NavSeries;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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

/**
 * A savings plan of ten years on daily NAVs with its yearly rate, the lump sum beside it and the greatest fall: by the engine
 * to the cent, and the same loop with doubles, which is not exact. Both find the trading day of each instalment.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class SavingsPlanBenchmark {

    private static final int DAYS = 2_520;
    private static final double AMOUNT = 1_000;
    private static final double FEE_RATE = 0.0015;
    private static final double GUESS = 0.1;

    @Param({"MONTHLY", "WEEKLY"})
    public Frequency frequency = Frequency.MONTHLY;

    private int[] days = new int[0];
    private double[] navs = new double[0];
    private TradedFund fund = fund(new int[] {0}, new double[] {1});
    private Plan plan = plan(Frequency.MONTHLY, 0, 0, new Strategy.Fixed());
    private Plan scaled = plan;

    /** Draws ten years of daily NAVs with four decimals. */
    @Setup
    public void draw() {
        Random random = new Random(20_261_201);
        days = new int[DAYS];
        navs = new double[DAYS];
        LocalDate date = LocalDate.of(2016, 1, 4);
        double nav = 1;
        for (int i = 0; i < DAYS; i++) {
            nav *= 1 + 0.0003 + 0.012 * random.nextGaussian();
            navs[i] = Math.rint(nav * 10_000) / 10_000;
            days[i] = (int) date.toEpochDay();
            date = date.plusDays(date.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
        }
        fund = fund(days, navs);
        plan = plan(frequency, days[0], days[DAYS - 1], new Strategy.Fixed());
        scaled = plan(
                frequency,
                days[0],
                days[DAYS - 1],
                new Strategy.MovingAverage(
                        250,
                        List.of(
                                new Strategy.Step(null, new BigDecimal("1.6")),
                                new Strategy.Step(-0.03, BigDecimal.ONE),
                                new Strategy.Step(0.05, new BigDecimal("0.6")))));
    }

    private static TradedFund fund(int[] days, double[] navs) {
        return new TradedFund(new NavSeries(Dates.of(days), navs), List.of(), List.of());
    }

    private static Plan plan(Frequency frequency, int from, int to, Strategy strategy) {
        return new Plan(
                new Money(BigDecimal.valueOf(AMOUNT)),
                new Schedule(frequency, 3, from, to, HolidayRule.NEXT),
                new Rate(BigDecimal.valueOf(FEE_RATE)),
                Plan.Payouts.REINVEST,
                Rounding.USUAL,
                BigDecimal.ZERO,
                List.of(),
                null,
                strategy,
                null);
    }

    /** Ours. */
    @Benchmark
    public Object exact() {
        return Backtest.of(fund, plan, false);
    }

    /** Ours, with a factor by the moving average of 250 days. */
    @Benchmark
    public Object exactByMovingAverage() {
        return Backtest.of(fund, scaled, false);
    }

    /** A plan begun on each of the trading days. */
    @Benchmark
    public Object everyStart() {
        Sweep sweep = new Sweep(fund, plan, null);
        return sweep.run(0, sweep.size());
    }

    /** The same plan with doubles. */
    @Benchmark
    public Object doubles() {
        int[] flowDays = new int[DAYS];
        double[] flows = new double[DAYS];
        boolean[] pays = new boolean[DAYS];
        int count = 0;
        LocalDate first = LocalDate.ofEpochDay(days[0]);
        for (int n = 0, at = 0; at < DAYS; n++) {
            int scheduled = (int)
                    (frequency == Frequency.MONTHLY
                            ? first.plusMonths(n).withDayOfMonth(3).toEpochDay()
                            : days[0] + 2 + 7L * n);
            if (scheduled < days[0]) {
                continue;
            }
            while (at < DAYS && days[at] < scheduled) {
                at++;
            }
            if (at < DAYS) {
                pays[at] = true;
                flowDays[count] = days[at];
                flows[count++] = -AMOUNT;
            }
        }
        double shares = 0;
        double invested = 0;
        double highest = 0;
        double fall = 0;
        for (int i = 0; i < DAYS; i++) {
            if (pays[i]) {
                shares += AMOUNT / (1 + FEE_RATE) / navs[i];
                invested += AMOUNT;
            }
            if (invested > 0) {
                double multiple = shares * navs[i] / invested;
                highest = Math.max(highest, multiple);
                fall = Math.max(fall, 1 - multiple / highest);
            }
        }
        double end = shares * navs[DAYS - 1];
        double once = invested / (1 + FEE_RATE) / navs[2] * navs[DAYS - 1];
        return new double[] {
            end,
            fall,
            rate(Arrays.copyOf(flowDays, count + 1), Arrays.copyOf(flows, count + 1), count, end),
            rate(new int[] {days[2], 0}, new double[] {-invested, 0}, 1, once)
        };
    }

    private double rate(int[] flowDays, double[] flows, int last, double end) {
        flowDays[last] = days[DAYS - 1];
        flows[last] = end;
        return Xirr.of(CashFlows.of(flowDays, flows), DayCount.ACT_365F, GUESS)
                .rate()
                .value();
    }
}
