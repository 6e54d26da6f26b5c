package io.fundcalc.benchmarks;

import io.fundcalc.engine.fees.HoldingTiers;
import io.fundcalc.engine.fees.Redemption;
import io.fundcalc.engine.fees.Redemption.Conditions;
import io.fundcalc.engine.fees.Redemption.Lot;
import io.fundcalc.engine.fees.Redemption.Order;
import io.fundcalc.engine.fees.Redemption.ReinvestedLotDate;
import io.fundcalc.engine.money.Nav;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.money.Rounding;
import io.fundcalc.engine.money.Shares;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * What exact decimals cost: a redemption of all lots by the engine, and the same loop with doubles, which is not exact to the
 * cent. Both check the dates, put the lots in order, find the rate of each and round gross and fee once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class RedemptionBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final int[] FROM_DAYS = {0, 7, 30, 180};
    private static final double[] RATES = {0.015, 0.0075, 0.005, 0};
    private static final double CENTS = 100;

    /** Lots that are sold, the last months first: one, a year, ten years of a monthly plan. */
    @Param({"1", "12", "120"})
    public int lots;

    private Order order = new Order(DAY, Nav.of("1"), Shares.of("1"), List.of());
    private Conditions conditions = new Conditions(HoldingTiers.NONE, null, ReinvestedLotDate.OWN, Rounding.USUAL);
    private DoubleOrder doubles = new DoubleOrder(DAY, 1, 1, List.of());

    private record DoubleLot(LocalDate date, double shares) {}

    private record DoubleOrder(LocalDate date, double nav, double shares, List<DoubleLot> lots) {}

    private record DoubleSold(LocalDate date, double shares, int holdingDays, double rate, double fee) {}

    private record DoubleResult(double gross, double fee, double net, List<DoubleSold> lots) {}

    /** Draws lots of a monthly plan, in no order of date. */
    @Setup
    public void draw() {
        Random random = new Random(20_261_201);
        List<Lot> exact = new ArrayList<>();
        List<DoubleLot> binary = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < lots; i++) {
            LocalDate date = DAY.minusDays(3).minusMonths((i * 7L) % lots);
            BigDecimal shares = BigDecimal.valueOf(50_000 + random.nextInt(100_000), 2);
            exact.add(new Lot(date, new Shares(shares), null, null));
            binary.add(new DoubleLot(date, shares.doubleValue()));
            sum = sum.add(shares);
        }
        order = new Order(DAY, Nav.of("1.2345"), new Shares(sum), exact);
        doubles = new DoubleOrder(DAY, 1.2345, sum.doubleValue(), binary);
        List<HoldingTiers.Tier> tiers = IntStream.range(0, RATES.length)
                .mapToObj(i -> new HoldingTiers.Tier(
                        FROM_DAYS[i],
                        i + 1 < RATES.length ? FROM_DAYS[i + 1] : null,
                        new Rate(BigDecimal.valueOf(RATES[i]))))
                .toList();
        conditions = new Conditions(HoldingTiers.of("tiers", tiers), null, ReinvestedLotDate.OWN, Rounding.USUAL);
    }

    /** Ours. */
    @Benchmark
    public Object exactDecimals() {
        return Redemption.of(order, conditions);
    }

    /** The same loop with doubles. */
    @Benchmark
    public Object doubles() {
        return sell(doubles);
    }

    private static DoubleResult sell(DoubleOrder order) {
        for (DoubleLot lot : order.lots) {
            if (lot.date.isAfter(order.date)) {
                throw new IllegalArgumentException("a lot was bought after the redemption");
            }
        }
        int[] oldestFirst = IntStream.range(0, order.lots.size())
                .boxed()
                .sorted(Comparator.comparing(i -> order.lots.get(i).date))
                .mapToInt(Integer::intValue)
                .toArray();
        List<DoubleSold> sold = new ArrayList<>();
        double left = order.shares;
        double fee = 0;
        for (int i = 0; i < oldestFirst.length && left > 0; i++) {
            DoubleLot lot = order.lots.get(oldestFirst[i]);
            double part = Math.min(left, lot.shares);
            int days = Math.toIntExact(ChronoUnit.DAYS.between(lot.date, order.date));
            double rate = rate(days);
            double own = part * order.nav * rate;
            sold.add(new DoubleSold(lot.date, part, days, rate, own));
            fee += own;
            left -= part;
        }
        double gross = cents(order.shares * order.nav);
        double rounded = cents(fee);
        return new DoubleResult(gross, rounded, gross - rounded, sold);
    }

    private static double rate(int days) {
        int at = FROM_DAYS.length - 1;
        while (at > 0 && FROM_DAYS[at] > days) {
            at--;
        }
        return RATES[at];
    }

    private static double cents(double amount) {
        return Math.round(amount * CENTS) / CENTS;
    }
}
