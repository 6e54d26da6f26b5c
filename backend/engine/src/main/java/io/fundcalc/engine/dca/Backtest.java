package io.fundcalc.engine.dca;

import io.fundcalc.engine.dca.plan.InvalidPlanException;
import io.fundcalc.engine.dca.plan.InvalidPlanException.Rule;
import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.plan.Schedule.Instalment;
import io.fundcalc.engine.dca.simulation.Account;
import io.fundcalc.engine.dca.simulation.Bookkeeping;
import io.fundcalc.engine.dca.simulation.Exit;
import io.fundcalc.engine.dca.simulation.Purchase;
import io.fundcalc.engine.dca.simulation.Purchase.Status;
import io.fundcalc.engine.dca.simulation.Simulation;
import io.fundcalc.engine.dca.simulation.Track;
import io.fundcalc.engine.dca.simulation.TradedFund;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * End value: what the shares of a plan would bring on its last day.
 *
 * <pre>
 * Figure       backtest.endValue
 * Formula      V = Q·P − F
 * Symbols      Q shares held · P last NAV on or before the end of the plan, the product rounded as money · F redemption fee by lot, 0 where the plan has no
 *              redemption tiers
 * Unit         currency
 * Range        0 … ∞
 * Unavailable  never
 * Convention   rounding
 * Source       definition
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.dca.SnippetsTest" region="backtest"}
 */
public final class Backtest {

    private Backtest() {}

    /**
     * What came of a plan; money and shares are whole numbers of their last booked decimal.
     *
     * @param periods purchases made
     * @param skipped instalments left out
     * @param invested paid in, fees included
     * @param fees of purchases
     * @param shares held at the end
     * @param averageCost of a share that is held, unrounded
     * @param endValue after the redemption fee, where there is one
     * @param cash received before the end: payouts, sales, exits
     * @param exitFees of sales and of the end
     * @param gain end value and cash less what was paid in
     * @param xirr yearly rate of all payments
     * @param maxDrawdown of value and cash for each unit paid in
     * @param lumpSum the same money at once; null where nothing was paid in
     * @param unread instalments at full amount because the strategy knew too little before them
     * @param chart from the first purchase on; null where it was not asked for
     */
    public record Result(
            int periods,
            int skipped,
            long invested,
            long fees,
            long shares,
            Outcome<Double> averageCost,
            long endValue,
            long cash,
            long exitFees,
            long gain,
            Outcome<Double> simpleReturn,
            Outcome<Double> xirr,
            Outcome<Double> maxDrawdown,
            @Nullable LumpSum lumpSum,
            List<Purchase> purchases,
            List<Exit> exits,
            int unread,
            @Nullable Chart chart) {}

    /** The same money paid in at once on the day of the first purchase. */
    public record LumpSum(long endValue, double simpleReturn, Outcome<Double> xirr) {}

    /**
     * A plan day by day.
     *
     * @param first position of the first day
     * @param value of the shares, with the cash received
     * @param lumpSum likewise, of the same money at once
     */
    public record Chart(int first, long[] value, long[] invested, long[] lumpSum) {}

    /**
     * Carries out a plan.
     *
     * @param charted whether a chart is wanted
     * @throws InvalidPlanException where it lies outside the data or leaves the exact range
     */
    public static Result of(TradedFund fund, Plan plan, boolean charted) {
        try {
            return computed(fund, plan, charted);
        } catch (ArithmeticException beyond) {
            throw new InvalidPlanException(Rule.TOO_LARGE, "amount");
        }
    }

    private static Result computed(TradedFund fund, Plan plan, boolean charted) {
        Run run = new Run(fund, plan);
        List<Instalment> instalments = run.schedule().on(fund.dates());
        int days = charted ? fund.dates().size() : 0;
        Track track = new Track(run.books(), days);
        Simulation simulation = run.simulate(track, instalments);
        Account account = simulation.account();
        Account.Sold end = account.worth(run.end(), account.shares());
        long invested = account.invested();
        long gain = end.net() + account.cash() - invested;
        Track lumpTrack = charted ? new Track(run.books(), days) : null;
        Purchase first = first(simulation.purchases());
        return new Result(
                (int) simulation.purchases().stream().filter(Purchase::paidIn).count(),
                (int) simulation.purchases().stream()
                        .filter(each -> each.status() == Status.SKIPPED)
                        .count(),
                invested,
                account.fees(),
                account.shares(),
                averageCost(account, run.books()),
                end.net(),
                account.cash(),
                account.exitFees() + end.fee(),
                gain,
                simpleReturn(gain, invested),
                xirr(account, fund.dates().day(run.end()), end.net()),
                maxDrawdown(track, invested),
                first == null ? null : run.lumpSum(invested, first.at(), lumpTrack),
                simulation.purchases(),
                simulation.exits(),
                simulation.amounts().unread(),
                lumpTrack == null || first == null
                        ? null
                        : new Chart(first.at(), track.worth(), track.paidIn(), lumpTrack.worth()));
    }

    private static @Nullable Purchase first(List<Purchase> purchases) {
        return purchases.stream().filter(Purchase::paidIn).findFirst().orElse(null);
    }

    /**
     * Average cost: what a share that is held cost, fees inside. Reinvested payouts cost nothing; a sale takes out its part.
     *
     * <pre>
     * Figure       backtest.averageCost
     * Formula      c = K ÷ Q
     * Numbers      {cost} ÷ {shares}
     * Symbols      K cost of the shares still held · Q shares held at the end
     * Unit         currency per share
     * Range        0 … ∞
     * Unavailable  no shares are held (NO_SHARES)
     * Convention   rounding, dividends
     * Source       definition; average cost method
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.dca.SnippetsTest" region="backtest"}
     */
    private static Outcome<Double> averageCost(Account account, Bookkeeping books) {
        return account.shares() == 0
                ? Outcome.unavailable(Reason.NO_SHARES)
                : Outcome.of(account.cost()
                        * books.money(1).doubleValue()
                        / books.shares(account.shares()).doubleValue());
    }

    /**
     * Return on what was paid in: the gain for each unit paid in, whenever it was. It says nothing of time; the yearly rate does.
     *
     * <pre>
     * Figure       backtest.simpleReturn
     * Formula      R = (V + C − I) ÷ I
     * Numbers      {gain} ÷ {invested}
     * Symbols      V end value · C cash received · I paid in
     * Unit         ratio
     * Range        −1 … ∞
     * Unavailable  nothing was paid in (NO_CAPITAL)
     * Convention   rounding, dividends
     * Source       definition
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.dca.SnippetsTest" region="backtest"}
     */
    static Outcome<Double> simpleReturn(long gain, long invested) {
        return invested == 0 ? Outcome.unavailable(Reason.NO_CAPITAL) : Outcome.computed((double) gain / invested);
    }

    /**
     * Maximum drawdown of the plan: the greatest fall of what the plan made of each unit paid in, from its highest before.
     * Payments in, which would hide a fall of the value, do not change it.
     *
     * <pre>
     * Figure       backtest.maxDrawdown
     * Formula      MDD = max (1 − Mₜ ÷ Mₛ), s ≤ t, M = (V + C) ÷ I
     * Symbols      V value of the shares at a close, rounded as money · C cash received so far · I paid in so far · s, t trading
     *              days from the first purchase on
     * Unit         ratio, a loss is positive
     * Range        0 … 1
     * Unavailable  nothing was paid in (NO_CAPITAL)
     * Convention   rounding, dividends
     * Source       definition; C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd edition, 2008,
     *              chapter 4, for the drawdown
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.dca.SnippetsTest" region="backtest"}
     */
    private static Outcome<Double> maxDrawdown(Track track, long invested) {
        return invested == 0 ? Outcome.unavailable(Reason.NO_CAPITAL) : Outcome.computed(track.greatestFall());
    }

    /**
     * Yearly rate of the plan: the rate at which all its payments together are worth nothing on the first day.
     *
     * <pre>
     * Figure       backtest.xirr
     * Formula      Σ aᵢ ÷ (1 + r)^(tᵢ ÷ 365) = 0
     * Symbols      aᵢ instalments negative on the day they were bought, payouts and sales positive as received, the end value
     *              on the last day · tᵢ days since the first of them · r rate
     * Unit         ratio per year
     * Range        −1 … ∞
     * Unavailable  nothing was paid in (NO_CAPITAL) · all dates are the same day (SINGLE_DATE) · all payments have the same
     *              sign (ALL_SAME_SIGN) · no rate solves the equation (NO_CROSSING)
     * Convention   rounding, dividends
     * Source       ISDA 2006 Definitions 4.16 for the day count
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.dca.SnippetsTest" region="backtest"}
     */
    static Outcome<Double> xirr(Account account, int endDay, long endValue) {
        return account.flows().rateWith(endDay, account.amount(endValue));
    }

    /** What the return stands on. */
    public static Terms returnTerms(Plan plan, Result result) {
        int decimals = plan.rounding().moneyScale();
        return Terms.of("gain", BigDecimal.valueOf(result.gain(), decimals))
                .and("invested", BigDecimal.valueOf(result.invested(), decimals));
    }
}
