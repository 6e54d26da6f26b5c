package io.fundcalc.engine.dca;

import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.plan.Schedule;
import io.fundcalc.engine.dca.plan.Schedule.Frequency;
import io.fundcalc.engine.dca.plan.Schedule.Instalment;
import io.fundcalc.engine.dca.plan.Strategy;
import io.fundcalc.engine.dca.simulation.Account;
import io.fundcalc.engine.dca.simulation.Amounts;
import io.fundcalc.engine.dca.simulation.Bookkeeping;
import io.fundcalc.engine.dca.simulation.Simulation;
import io.fundcalc.engine.dca.simulation.Track;
import io.fundcalc.engine.dca.simulation.TradedFund;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan on a fund with what its runs share. */
final class Run {

    private final TradedFund fund;
    private final Plan plan;
    private final Schedule schedule;
    private final Bookkeeping books;
    private final Amounts.Known known;
    private final int end;

    Run(TradedFund fund, Plan plan) {
        this(fund, plan, new Bookkeeping(fund, plan.rounding(), plan.feeRate()), null);
    }

    /** @param shared what another run of the same plan on other days knows; null where there is none */
    private Run(TradedFund fund, Plan plan, Bookkeeping books, Amounts.@Nullable Known shared) {
        this.fund = fund;
        this.plan = plan;
        this.books = books;
        this.known = shared == null ? Amounts.Known.of(plan, fund, books) : shared;
        Schedule days = plan.schedule();
        this.schedule = plan.strategy() instanceof Strategy.Grid
                ? new Schedule(Frequency.DAILY, 0, days.from(), days.to(), days.holidayRule())
                : days;
        this.end = fund.dates().lastOnOrBefore(days.to());
    }

    /** The same plan within other days. */
    Run between(int from, int to) {
        return new Run(fund, plan.on(plan.schedule().between(from, to)), books, known);
    }

    Schedule schedule() {
        return schedule;
    }

    Bookkeeping books() {
        return books;
    }

    int end() {
        return end;
    }

    /** Carries out instalments; {@code track} is null where neither fall nor course is wanted. */
    Simulation simulate(@Nullable Track track, List<Instalment> instalments) {
        return new Simulation(fund, plan, books, known, end, track).run(instalments);
    }

    Backtest.LumpSum lumpSum(long invested, int at, @Nullable Track track) {
        Amounts.Known once = new Amounts.Known(invested, null);
        Account account = new Run(fund, plan.plain(), books, once)
                .simulate(track, List.of(new Instalment(fund.dates().day(at), at, null)))
                .account();
        long endValue = account.worth(end, account.shares()).net();
        long gain = endValue + account.cash() - invested;
        return new Backtest.LumpSum(
                endValue,
                (double) gain / invested,
                Backtest.xirr(account, fund.dates().day(end), endValue));
    }
}
