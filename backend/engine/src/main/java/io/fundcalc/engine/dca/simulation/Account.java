package io.fundcalc.engine.dca.simulation;

import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.fees.HoldingTiers;
import io.fundcalc.engine.fees.Redemption;
import io.fundcalc.engine.fees.Redemption.Conditions;
import io.fundcalc.engine.fees.Redemption.Lot;
import io.fundcalc.engine.fees.Redemption.ReinvestedLotDate;
import io.fundcalc.engine.money.Shares;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan holds, paid and received so far, in booked units; changes with each order. */
public final class Account {

    private final TradedFund fund;
    private final Plan plan;
    private final Bookkeeping books;
    private final double moneyUnit;

    /** Oldest first; null where no sale asks for them. */
    private final @Nullable List<HeldLot> lots;

    private final Flows flows = new Flows();
    private long shares;
    private long invested;
    private long fees;
    private long cash;
    private long exitFees;
    private double cost;

    private record HeldLot(int at, long shares) {}

    /** Shares bought and the fee that was taken before. */
    record Bought(long shares, long fee) {}

    /** What shares bring and the fee that was taken out. */
    public record Sold(long net, long fee) {}

    Account(TradedFund fund, Plan plan, Bookkeeping books) {
        this.fund = fund;
        this.plan = plan;
        this.books = books;
        this.moneyUnit = books.money(1).doubleValue();
        this.lots = plan.redemptionTiers() == null ? null : new ArrayList<>();
    }

    /** Held now. */
    public long shares() {
        return shares;
    }

    /** Paid in so far. */
    public long invested() {
        return invested;
    }

    /** Of purchases so far. */
    public long fees() {
        return fees;
    }

    /** Everything received: payouts, sales, exits. */
    public long cash() {
        return cash;
    }

    /** Of sales so far. */
    public long exitFees() {
        return exitFees;
    }

    /** All payments so far. */
    public Flows flows() {
        return flows;
    }

    /** What the shares still held cost, fees inside, in units of money. */
    public double cost() {
        return cost;
    }

    /** A booked amount as a number of the currency. */
    public double amount(long units) {
        return units * moneyUnit;
    }

    Bought buy(int at, long amount) {
        long net = books.net(amount);
        long bought = books.bought(net, at);
        shares = Math.addExact(shares, bought);
        invested = Math.addExact(invested, amount);
        fees += amount - net;
        cost += amount;
        hold(at, bought);
        flows.add(fund.dates().day(at), -amount(amount));
        return new Bought(bought, amount - net);
    }

    private void hold(int at, long bought) {
        if (lots != null && bought > 0) {
            lots.add(new HeldLot(at, bought));
        }
    }

    /** Splits, then pays out on what was held before the trades of the day. Gives what was paid out. */
    long receive(TradedFund.Event event) {
        if (shares == 0) {
            return 0;
        }
        if (event.ratio().compareTo(BigDecimal.ONE) != 0) {
            split(event);
        }
        long paid = event.perShare().signum() == 0 ? 0 : books.payout(shares, event.perShare());
        if (paid == 0) {
            return 0;
        }
        if (plan.payouts() == Plan.Payouts.CASH) {
            receive(event.at(), paid);
            return paid;
        }
        long bought = books.bought(paid, event.at());
        shares = Math.addExact(shares, bought);
        hold(event.at(), bought);
        return 0;
    }

    /** Lots are cut to whole units; the newest takes the rest, so that they add up to the total. */
    private void split(TradedFund.Event event) {
        shares = books.split(shares, event.ratio());
        if (lots == null) {
            return;
        }
        long left = shares;
        for (int i = 0; i < lots.size(); i++) {
            HeldLot lot = lots.get(i);
            boolean last = i == lots.size() - 1;
            long own = last ? left : Math.min(left, books.split(lot.shares, event.ratio()));
            lots.set(i, new HeldLot(lot.at, own));
            left -= own;
        }
        lots.removeIf(lot -> lot.shares == 0);
    }

    private void receive(int at, long amount) {
        cash = Math.addExact(cash, amount);
        flows.add(fund.dates().day(at), amount(amount));
    }

    /** Sells the oldest shares. */
    Sold sell(int at, long count) {
        Sold sold = worth(at, count);
        cost -= count == shares ? cost : cost * ((double) count / shares);
        shares -= count;
        exitFees += sold.fee;
        release(count);
        receive(at, sold.net);
        return sold;
    }

    private void release(long count) {
        if (lots == null) {
            return;
        }
        long left = count;
        while (left > 0) {
            HeldLot oldest = lots.removeFirst();
            if (oldest.shares > left) {
                lots.addFirst(new HeldLot(oldest.at, oldest.shares - left));
            }
            left -= Math.min(left, oldest.shares);
        }
    }

    /** What all shares are worth at a close, before any fee. */
    long worth(int at) {
        return books.value(shares, at);
    }

    /** What the oldest shares would bring if they were sold. */
    public Sold worth(int at, long count) {
        HoldingTiers tiers = plan.redemptionTiers();
        if (tiers == null || lots == null || count == 0) {
            return new Sold(books.value(count, at), 0);
        }
        List<Lot> held = lots.stream()
                .map(lot -> new Lot(fund.dates().date(lot.at), new Shares(books.shares(lot.shares)), null, null))
                .toList();
        LocalDate day = fund.dates().date(at);
        var sold = Redemption.of(
                new Redemption.Order(day, fund.exactNav(at), new Shares(books.shares(count)), held),
                new Conditions(tiers, null, ReinvestedLotDate.OWN, plan.rounding()));
        return new Sold(books.money(sold.net().value()), books.money(sold.fee().value()));
    }
}
