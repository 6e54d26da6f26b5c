package io.fundcalc.engine.dca.simulation;

import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.plan.Plan.PurchaseLimit;
import io.fundcalc.engine.dca.plan.Schedule.Cause;
import io.fundcalc.engine.dca.plan.Schedule.Instalment;
import io.fundcalc.engine.dca.plan.Strategy;
import io.fundcalc.engine.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How much an instalment pays in, by the plan's strategy, its yearly increase and the fund's limits. */
public final class Amounts {

    private final Plan plan;
    private final Bookkeeping books;
    private final Known known;
    private final Account account;
    private final TradedFund fund;
    private final boolean rises;
    private int settled;
    private int unread;
    private int limitedAt = -1;
    private long boughtThatDay;

    /**
     * What all runs of a plan on a fund share.
     *
     * @param amount of an instalment, booked
     * @param factors null where the strategy has none
     */
    public record Known(long amount, @Nullable Factors factors) {

        /** What a plan's runs share. */
        public static Known of(Plan plan, TradedFund fund, Bookkeeping books) {
            return new Known(books.money(plan.amount().value()), Factors.of(plan.strategy(), fund));
        }
    }

    /**
     * Pay in an amount, sell shares, or leave the instalment out.
     *
     * @param cause why it is left out; null where it is not
     */
    record Decision(
            long amount, long sharesToSell, @Nullable Cause cause) {

        static Decision leaveOut(Cause cause) {
            return new Decision(0, 0, cause);
        }
    }

    Amounts(Plan plan, Bookkeeping books, Known known, Account account, TradedFund fund) {
        this.plan = plan;
        this.books = books;
        this.known = known;
        this.account = account;
        this.fund = fund;
        this.rises = plan.annualIncrease().signum() != 0;
    }

    /** Instalments at full amount because too little was known before them. */
    public int unread() {
        return unread;
    }

    Decision of(Instalment one) {
        settled++;
        Decision wanted =
                plan.strategy() instanceof Strategy.ValueAveraging averaging ? toTarget(averaging, one) : byFactor(one);
        return wanted.amount > 0 && !plan.limits().isEmpty() && aboveLimit(one.at(), wanted.amount)
                ? Decision.leaveOut(Cause.PURCHASE_LIMIT)
                : wanted;
    }

    private Decision byFactor(Instalment one) {
        long amount = rises ? books.money(risen(one)) : known.amount;
        if (known.factors != null) {
            BigDecimal factor = known.factors.at(one.at());
            if (factor == null) {
                unread++;
            } else {
                amount = books.money(books.money(amount).multiply(factor));
            }
        }
        return amount == 0 ? Decision.leaveOut(Cause.FACTOR_ZERO) : new Decision(amount, 0, null);
    }

    private BigDecimal risen(Instalment one) {
        int years = Math.toIntExact(ChronoUnit.YEARS.between(
                LocalDate.ofEpochDay(plan.schedule().from()), LocalDate.ofEpochDay(one.scheduled())));
        return plan.amount().value().multiply(power(plan.annualIncrease(), years));
    }

    private static BigDecimal power(BigDecimal growth, int times) {
        return BigDecimal.ONE.add(growth).pow(times, MathContext.DECIMAL128);
    }

    private Decision toTarget(Strategy.ValueAveraging averaging, Instalment one) {
        BigDecimal target = plan.amount()
                .value()
                .multiply(BigDecimal.valueOf(settled))
                .multiply(power(averaging.growth(), settled));
        long missing = Math.subtractExact(books.money(target), account.worth(one.at()));
        if (missing > 0) {
            Money most = averaging.maxAmount();
            return new Decision(most == null ? missing : Math.min(missing, books.money(most.value())), 0, null);
        }
        long toSell = averaging.sell() ? Math.min(account.shares(), books.bought(-missing, one.at())) : 0;
        return toSell > 0 ? new Decision(0, toSell, null) : Decision.leaveOut(Cause.TARGET_REACHED);
    }

    private boolean aboveLimit(int at, long amount) {
        if (limitedAt != at) {
            limitedAt = at;
            boughtThatDay = 0;
        }
        int day = fund.dates().day(at);
        Money limit = null;
        for (PurchaseLimit each : plan.limits()) {
            limit = each.from() <= day && day <= each.to() ? each.amount() : limit;
        }
        boolean above = limit != null && boughtThatDay + amount > books.money(limit.value());
        boughtThatDay += above ? 0 : amount;
        return above;
    }
}
