package io.fundcalc.engine.dca;

import io.fundcalc.engine.dca.plan.InvalidPlanException;
import io.fundcalc.engine.dca.plan.InvalidPlanException.Rule;
import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.simulation.Account;
import io.fundcalc.engine.dca.simulation.Flows;
import io.fundcalc.engine.dca.simulation.Simulation;
import io.fundcalc.engine.dca.simulation.Track;
import io.fundcalc.engine.dca.simulation.TradedFund;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Paid in by a compared plan: the same total for all plans but for the rounding of single amounts, so that what they come to
 * can be compared.
 *
 * <pre>
 * Figure       compare.invested
 * Formula      I = Σ aᵢ·T ÷ S
 * Symbols      aᵢ amounts that the plan would pay in as it stands, each rounded as money after the scaling · S their sum · T total
 *              that all plans pay in
 * Unit         currency
 * Range        0 … ∞
 * Unavailable  never
 * Convention   rounding
 * Source       definition
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.dca.SnippetsTest" region="compare"}
 */
public final class Compare {

    private Compare() {}

    /**
     * The part of a plan's amounts that goes into one fund.
     *
     * @param weight part of each amount, above 0
     * @param plan whole, on this fund's days
     */
    public record Part(TradedFund fund, BigDecimal weight, Plan plan) {}

    /**
     * What came of one plan in all its funds; money is a whole number of its last booked decimal.
     *
     * @param fees of purchases and sales
     * @param gain end value and cash less what was paid in
     * @param days on which one of its funds trades, from the first purchase on, since 1970-01-01
     * @param value of all shares with the cash received, on each of them
     * @param paidIn until each of them
     */
    public record Result(
            long invested,
            long fees,
            long endValue,
            long cash,
            long gain,
            Outcome<Double> simpleReturn,
            Outcome<Double> xirr,
            Outcome<Double> maxDrawdown,
            int[] days,
            long[] value,
            long[] paidIn) {}

    private record Carried(TradedFund fund, int end, Account account, Track track) {}

    /**
     * Carries out a plan in its funds.
     *
     * @param total that it pays in; as it stands where null
     * @throws InvalidPlanException where it lies outside the data of a fund or leaves the exact range
     */
    public static Result of(List<Part> parts, @Nullable Money total) {
        try {
            List<Carried> asItStands = carryOut(parts, BigDecimal.ONE);
            long paid = invested(asItStands);
            if (total == null || paid == 0) {
                return together(asItStands);
            }
            BigDecimal whole =
                    BigDecimal.valueOf(paid, parts.getFirst().plan().rounding().moneyScale());
            return together(carryOut(parts, total.value().divide(whole, MathContext.DECIMAL128)));
        } catch (ArithmeticException beyond) {
            throw new InvalidPlanException(Rule.TOO_LARGE, "amount");
        }
    }

    private static List<Carried> carryOut(List<Part> parts, BigDecimal factor) {
        return parts.stream()
                .map(part -> carryOut(part.fund, part.plan.times(part.weight.multiply(factor, MathContext.DECIMAL128))))
                .toList();
    }

    private static Carried carryOut(TradedFund fund, Plan plan) {
        Run run = new Run(fund, plan);
        Track track = new Track(run.books(), fund.dates().size());
        Simulation simulation = run.simulate(track, run.schedule().on(fund.dates()));
        return new Carried(fund, run.end(), simulation.account(), track);
    }

    private static long invested(List<Carried> parts) {
        return parts.stream().mapToLong(part -> part.account.invested()).sum();
    }

    private static Result together(List<Carried> parts) {
        long invested = invested(parts);
        long endValue = 0;
        long cash = 0;
        long fees = 0;
        SortedMap<Integer, Double> flows = new TreeMap<>();
        for (Carried part : parts) {
            Account account = part.account;
            Account.Sold end = account.worth(part.end, account.shares());
            endValue += end.net();
            cash += account.cash();
            fees += account.fees() + account.exitFees() + end.fee();
            account.flows().addTo(flows);
            flows.merge(part.fund.dates().day(part.end), account.amount(end.net()), Double::sum);
        }
        long gain = endValue + cash - invested;
        int[] days = days(parts);
        long[] value = new long[days.length];
        long[] paidIn = new long[days.length];
        parts.forEach(part -> add(part, days, value, paidIn));
        return new Result(
                invested,
                fees,
                endValue,
                cash,
                gain,
                Backtest.simpleReturn(gain, invested),
                invested == 0 ? Outcome.unavailable(Reason.NO_CAPITAL) : Flows.rate(flows),
                fall(value, paidIn),
                days,
                value,
                paidIn);
    }

    /** From the first purchase on. */
    private static int[] days(List<Carried> parts) {
        return parts.stream()
                .flatMapToInt(part -> IntStream.rangeClosed(0, part.end)
                        .filter(at -> part.track.paidIn()[at] > 0)
                        .map(part.fund.dates()::day))
                .sorted()
                .distinct()
                .toArray();
    }

    /** A fund that does not trade on a day keeps the value of its last one. */
    private static void add(Carried part, int[] days, long[] value, long[] paidIn) {
        int at = -1;
        for (int i = 0; i < days.length; i++) {
            while (at < part.end && part.fund.dates().day(at + 1) <= days[i]) {
                at++;
            }
            if (at >= 0) {
                value[i] = Math.addExact(value[i], part.track.worth()[at]);
                paidIn[i] = Math.addExact(paidIn[i], part.track.paidIn()[at]);
            }
        }
    }

    private static Outcome<Double> fall(long[] value, long[] paidIn) {
        if (value.length == 0) {
            return Outcome.unavailable(Reason.NO_CAPITAL);
        }
        double highest = 0;
        double greatest = 0;
        for (int i = 0; i < value.length; i++) {
            double multiple = (double) value[i] / paidIn[i];
            highest = Math.max(highest, multiple);
            greatest = Math.max(greatest, highest == 0 ? 0 : 1 - multiple / highest);
        }
        return Outcome.computed(greatest);
    }
}
