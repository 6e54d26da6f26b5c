package io.fundcalc.engine.dca.simulation;

import io.fundcalc.engine.dca.plan.TakeProfit;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Outcome.Computed;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The purchases since the last exit, and whether they have earned what the plan waits for. */
final class Round {

    private final TradedFund fund;
    private final TakeProfit rule;
    private final BigDecimal growth;
    private final double moneyUnit;
    private Flows flows = new Flows();
    private long invested;
    private long cash;
    private long wanted;
    private double highest;

    Round(TradedFund fund, TakeProfit rule, double moneyUnit) {
        this.fund = fund;
        this.rule = rule;
        this.growth = BigDecimal.ONE.add(BigDecimal.valueOf(rule.threshold()));
        this.moneyUnit = moneyUnit;
    }

    void paid(int at, long amount) {
        invested += amount;
        wanted = BigDecimal.valueOf(invested)
                .multiply(growth)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        flows.add(fund.dates().day(at), -amount * moneyUnit);
    }

    void received(int at, long amount) {
        cash += amount;
        flows.add(fund.dates().day(at), amount * moneyUnit);
    }

    /** Whether a close, at which the shares are worth this much, is a signal. */
    boolean signals(int at, long value) {
        return invested > 0
                && switch (rule.type()) {
                    case RETURN -> value + cash >= wanted;
                    case TRAILING -> fallsFromHighest((double) (value + cash) / invested);
                    case XIRR -> earns(at, value * moneyUnit);
                };
    }

    private boolean fallsFromHighest(double multiple) {
        highest = Math.max(highest, multiple);
        return highest >= 1 + rule.activation() && 1 - multiple / highest >= rule.threshold();
    }

    /** With payments in alone there is one rate, and it reaches the threshold where the value at that rate does. */
    private boolean earns(int at, double value) {
        int day = fund.dates().day(at);
        if (day - flows.firstDay() < rule.minDays() || day == flows.firstDay()) {
            return false;
        }
        return flows.onlyPaidIn()
                ? flows.worth(day, rule.threshold()) + value >= 0
                : flows.rateWith(day, value) instanceof Computed<Double> rate && rate.value() >= rule.threshold();
    }

    /** Ends this round with a sale and begins the next. */
    Exit end(int signalAt, int at, long shares, Account.Sold sold) {
        int day = fund.dates().day(at);
        Outcome<Double> rate = flows.rateWith(day, sold.net() * moneyUnit);
        long gain = sold.net() + cash - invested;
        Exit exit = new Exit(
                signalAt,
                at,
                shares,
                sold.net(),
                sold.fee(),
                invested,
                gain,
                (double) gain / invested,
                rate,
                day - flows.firstDay());
        flows = new Flows();
        invested = 0;
        cash = 0;
        wanted = 0;
        highest = 0;
        return exit;
    }
}
