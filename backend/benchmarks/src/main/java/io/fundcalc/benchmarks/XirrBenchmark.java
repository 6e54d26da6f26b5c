package io.fundcalc.benchmarks;

import io.fundcalc.engine.cashflow.Xirr;
import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.series.CashFlows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.decampo.xirr.Transaction;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
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
 * From dates and amounts to the yearly rate. Each of the three gets the flows in the form its interface wants, in order of
 * date, and does everything from there: ours also nets, counts roots and proves them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class XirrBenchmark {

    private static final double DAYS_PER_YEAR = 365;
    private static final double GUESS = 0.1;

    /** Flows in a plan. */
    @Param({"10", "100", "1000"})
    public int flows;

    /**
     * {@code plan}: years of irregular purchases and one redemption. {@code mixed}: withdrawals among them, so that one
     * change of sign no longer proves the root.
     */
    @Param({"plan", "mixed"})
    public String kind = "plan";

    private int[] days = {};
    private double[] amounts = {};
    private List<Transaction> transactions = List.of();

    /** Draws the flows: mean gap about five days up to 1,000 flows, as a plan that buys on trading days. */
    @Setup
    public void draw() {
        Random random = new Random(20_261_123);
        days = new int[flows];
        amounts = new double[flows];
        transactions = new ArrayList<>();
        int day = (int) LocalDate.of(2010, 1, 4).toEpochDay();
        int gap = Math.max(3, 3650 / flows);
        double worth = 0;
        for (int i = 0; i < flows; i++) {
            days[i] = day;
            boolean out = kind.equals("mixed") && i % 7 == 6;
            amounts[i] = out ? 400 + random.nextInt(200) : -(500 + random.nextInt(1000));
            if (i == flows - 1) {
                amounts[i] = worth;
            }
            worth = (worth - amounts[i]) * (1 + 0.0003 * gap);
            day += 1 + random.nextInt(2 * gap - 1);
        }
        for (int i = 0; i < flows; i++) {
            transactions.add(new Transaction(amounts[i], LocalDate.ofEpochDay(days[i])));
        }
    }

    /** Ours. */
    @Benchmark
    public Object engine() {
        return Xirr.of(CashFlows.of(days.clone(), amounts.clone()), DayCount.ACT_365F, GUESS);
    }

    /** org.decampo:xirr, Newton's method. */
    @Benchmark
    public double decampo() {
        return new org.decampo.xirr.Xirr(transactions).xirr();
    }

    /** Hipparchus, bracketing Brent of fifth order to the same accuracy, in a bracket a user would choose. */
    @Benchmark
    public double hipparchus() {
        UnivariateFunction presentValue = rate -> {
            double value = 0;
            for (int i = 0; i < days.length; i++) {
                value += amounts[i] / Math.pow(1 + rate, (days[i] - days[0]) / DAYS_PER_YEAR);
            }
            return value;
        };
        return new BracketingNthOrderBrentSolver(1e-12, 5).solve(200, presentValue, -0.9, 5, GUESS);
    }
}
