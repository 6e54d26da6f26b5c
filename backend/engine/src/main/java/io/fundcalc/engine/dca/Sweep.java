package io.fundcalc.engine.dca;

import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.plan.Schedule.Instalment;
import io.fundcalc.engine.dca.simulation.Account;
import io.fundcalc.engine.dca.simulation.TradedFund;
import io.fundcalc.engine.execution.Checkpoint;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Outcome.Computed;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.series.Dates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Share of losses: in how many of the plans begun on each trading day less came back than was paid in.
 *
 * <pre>
 * Figure       sweep.lossShare
 * Formula      p = #{ Rᵢ &lt; 0 } ÷ n
 * Numbers      {losses} ÷ {runs}
 * Symbols      Rᵢ return on what was paid in of the plan begun on day i · n plans that were carried out
 * Unit         ratio
 * Range        0 … 1
 * Unavailable  no plan was carried out (TOO_FEW_VALUES)
 * Convention   rounding, dividends
 * Source       definition
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.dca.SnippetsTest" region="sweep"}
 */
public final class Sweep {

    private final TradedFund fund;
    private final Run plan;
    private final int from;
    private final int to;
    private final @Nullable Integer horizonMonths;

    /**
     * A plan begun on each of many days.
     *
     * @param from first days, since 1970-01-01
     * @param simpleReturn of each
     * @param xirr of each; {@code NaN} where its payments have no rate
     */
    public record Starts(int[] from, double[] simpleReturn, double[] xirr) {

        /** The best of them by return; of equal ones the earliest. */
        public int best() {
            return extreme(1);
        }

        /** The worst of them by return; of equal ones the earliest. */
        public int worst() {
            return extreme(-1);
        }

        private int extreme(int sign) {
            int found = 0;
            for (int i = 1; i < from.length; i++) {
                found = sign * simpleReturn[i] > sign * simpleReturn[found] ? i : found;
            }
            return found;
        }

        /** How many lost. */
        public int losses() {
            return (int) Arrays.stream(simpleReturn).filter(each -> each < 0).count();
        }
    }

    /**
     * A sweep over the trading days from the plan's first day to its last.
     *
     * @param horizonMonths length of each plan; null where all end with the given one
     */
    public Sweep(TradedFund fund, Plan plan, @Nullable Integer horizonMonths) {
        this.fund = fund;
        this.plan = new Run(fund, plan);
        Dates dates = fund.dates();
        this.from = dates.lastOnOrBefore(plan.schedule().from() - 1) + 1;
        this.to = dates.lastOnOrBefore(plan.schedule().to()) + 1;
        this.horizonMonths = horizonMonths;
    }

    /** Days on which a plan may begin. */
    public int size() {
        return Math.max(to - from, 0);
    }

    /** Carries out those that begin on some of the days; what ends beyond the data or buys nothing is left out. */
    public Starts run(int first, int end) {
        int[] begun = new int[end - first];
        double[] returns = new double[end - first];
        double[] rates = new double[end - first];
        int count = 0;
        for (int i = first; i < end; i++) {
            Checkpoint.pass();
            int day = fund.dates().day(from + i);
            int last = horizonMonths == null ? plan.schedule().to() : end(day, horizonMonths);
            Account account = horizonMonths != null && last > fund.dates().last() ? null : account(day, last);
            if (account != null && account.invested() > 0) {
                int at = fund.dates().lastOnOrBefore(last);
                long value = account.worth(at, account.shares()).net();
                begun[count] = day;
                returns[count] = (double) (value + account.cash() - account.invested()) / account.invested();
                rates[count++] = Backtest.xirr(account, fund.dates().day(at), value) instanceof Computed<Double> rate
                        ? rate.value()
                        : Double.NaN;
            }
        }
        return new Starts(Arrays.copyOf(begun, count), Arrays.copyOf(returns, count), Arrays.copyOf(rates, count));
    }

    private Account account(int day, int last) {
        Run run = plan.between(day, last);
        List<Instalment> instalments = run.schedule().on(fund.dates());
        return run.simulate(null, instalments).account();
    }

    private static int end(int day, int months) {
        return (int) LocalDate.ofEpochDay(day).plusMonths(months).minusDays(1).toEpochDay();
    }

    /** The share that lost. */
    public static Outcome<Double> lossShare(Starts starts) {
        return starts.from.length == 0
                ? Outcome.unavailable(Reason.TOO_FEW_VALUES)
                : Outcome.of((double) starts.losses() / starts.from.length);
    }

    /** What it stands on. */
    public static Terms lossTerms(Starts starts) {
        return Terms.of("losses", starts.losses()).and("runs", starts.from.length);
    }
}
