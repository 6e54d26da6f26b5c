package io.fundcalc.engine.dca.simulation;

import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.plan.Schedule.Cause;
import io.fundcalc.engine.dca.plan.Schedule.Instalment;
import io.fundcalc.engine.dca.plan.Strategy;
import io.fundcalc.engine.dca.plan.TakeProfit;
import io.fundcalc.engine.dca.simulation.TradedFund.Event;
import io.fundcalc.engine.execution.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan carried out on its trading days. On each of them in this order: split, payout, sale after a signal of the day
 * before, instalments. Days on which nothing can happen are passed over.
 */
public final class Simulation {

    /** A day takes a tenth of a microsecond, or up to hundreds where a yearly rate is searched. */
    private static final int STEPS_BETWEEN_CHECKS = 64;

    private final TradedFund fund;
    private final Plan plan;
    private final int end;
    private final @Nullable Track track;
    private final Account account;
    private final Amounts amounts;
    private final @Nullable Round round;
    private final @Nullable GridLines grid;
    private final List<Purchase> purchases = new ArrayList<>();
    private final List<Exit> exits = new ArrayList<>();
    private List<Instalment> instalments = List.of();
    private int instalment;
    private int event;
    private int signalAt = -1;
    private boolean stopped;

    /**
     * A plan to be carried out.
     *
     * @param end position of the last day
     * @param track notes what is held from day to day; null where the fall is not wanted
     */
    public Simulation(
            TradedFund fund, Plan plan, Bookkeeping books, Amounts.Known known, int end, @Nullable Track track) {
        this.fund = fund;
        this.plan = plan;
        this.end = end;
        this.track = track;
        this.account = new Account(fund, plan, books);
        this.amounts = new Amounts(plan, books, known, account, fund);
        TakeProfit rule = plan.takeProfit();
        this.round = rule == null ? null : new Round(fund, rule, account.amount(1));
        this.grid = plan.strategy() instanceof Strategy.Grid lines ? new GridLines(lines, fund, books) : null;
    }

    /** Carries out instalments, in order of their scheduled days. */
    public Simulation run(List<Instalment> scheduled) {
        instalments = scheduled;
        int at = next(-1);
        while (event < fund.events().size() && fund.events().get(event).at() < at) {
            event++;
        }
        for (int steps = 0; at <= end; steps++) {
            if (steps % STEPS_BETWEEN_CHECKS == 0) {
                Checkpoint.pass();
            }
            on(at);
            int next = next(at);
            if (track != null && account.invested() > 0) {
                track.mark(account, at);
            }
            at = next;
        }
        if (track != null) {
            track.walk(end);
        }
        return this;
    }

    private void on(int at) {
        if (event < fund.events().size() && fund.events().get(event).at() == at) {
            receive(fund.events().get(event++));
        }
        if (signalAt >= 0) {
            sellAll(at);
        }
        while (instalment < instalments.size() && instalments.get(instalment).at() == at) {
            pay(instalments.get(instalment++));
        }
        passSkipped();
        if (round != null && account.shares() > 0 && round.signals(at, account.worth(at))) {
            signalAt = at;
        }
    }

    /** The next day on which something happens; a day after the last where nothing does. */
    private int next(int at) {
        passSkipped();
        boolean more = instalment < instalments.size();
        if (round != null && account.shares() > 0) {
            return at + 1;
        }
        int next = more ? instalments.get(instalment).at() : end + 1;
        return event < fund.events().size() && at >= 0
                ? Math.min(next, fund.events().get(event).at())
                : next;
    }

    private void passSkipped() {
        while (instalment < instalments.size() && instalments.get(instalment).at() < 0) {
            Instalment one = instalments.get(instalment++);
            purchases.add(Purchase.skipped(one, stopped ? Cause.STOPPED : one.cause()));
        }
    }

    private void receive(Event one) {
        long paid = account.receive(one);
        if (round != null && paid > 0) {
            round.received(one.at(), paid);
        }
        if (grid != null) {
            grid.split(one);
        }
    }

    private void sellAll(int at) {
        long shares = account.shares();
        if (round != null && shares > 0) {
            exits.add(round.end(signalAt, at, shares, account.sell(at, shares)));
        }
        signalAt = -1;
        if (grid != null) {
            grid.clear();
        }
        TakeProfit rule = plan.takeProfit();
        stopped = rule != null && !rule.restart();
    }

    private void pay(Instalment one) {
        if (grid != null) {
            if (!stopped) {
                grid.trade(one, this::book);
            }
            return;
        }
        if (stopped) {
            purchases.add(Purchase.skipped(one, Cause.STOPPED));
            return;
        }
        Amounts.Decision decision = amounts.of(one);
        if (decision.cause() != null) {
            purchases.add(Purchase.skipped(one, decision.cause()));
        } else {
            book(one, decision.amount(), decision.sharesToSell());
        }
    }

    /** Buys for an amount, or sells shares where there are some to sell. */
    private long book(Instalment one, long amount, long sharesToSell) {
        if (sharesToSell > 0) {
            Account.Sold sold = account.sell(one.at(), sharesToSell);
            if (round != null) {
                round.received(one.at(), sold.net());
            }
            purchases.add(new Purchase(
                    one.scheduled(), one.at(), one.cause(), -sold.net() - sold.fee(), sold.fee(), -sharesToSell));
            return -sharesToSell;
        }
        Account.Bought bought = account.buy(one.at(), amount);
        if (round != null) {
            round.paid(one.at(), amount);
        }
        purchases.add(new Purchase(one.scheduled(), one.at(), one.cause(), amount, bought.fee(), bought.shares()));
        return bought.shares();
    }

    /** What the plan holds at the end. */
    public Account account() {
        return account;
    }

    /** What its instalments were decided by. */
    public Amounts amounts() {
        return amounts;
    }

    /** What became of each instalment. */
    public List<Purchase> purchases() {
        return purchases;
    }

    /** Sales of everything. */
    public List<Exit> exits() {
        return exits;
    }
}
