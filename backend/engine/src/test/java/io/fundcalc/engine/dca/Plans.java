package io.fundcalc.engine.dca;

import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.plan.Plan.Payouts;
import io.fundcalc.engine.dca.plan.Plan.PurchaseLimit;
import io.fundcalc.engine.dca.plan.Schedule;
import io.fundcalc.engine.dca.plan.Schedule.Frequency;
import io.fundcalc.engine.dca.plan.Schedule.HolidayRule;
import io.fundcalc.engine.dca.plan.Strategy;
import io.fundcalc.engine.dca.plan.TakeProfit;
import io.fundcalc.engine.dca.simulation.TradedFund;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.money.Rounding;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.NavSeries;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Plans and funds for tests. */
final class Plans {

    private Plans() {}

    /** A fund with these NAVs on the first trading days of 2024. */
    static TradedFund fund(double... navs) {
        return new TradedFund(new NavSeries(days(navs.length), navs), List.of(), List.of());
    }

    /** Mondays to Fridays from 2024-01-01 on. */
    static Dates days(int count) {
        int[] days = new int[count];
        LocalDate date = LocalDate.of(2024, 1, 1);
        for (int i = 0; i < count; i++) {
            days[i] = (int) date.toEpochDay();
            date = date.plusDays(date.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
        }
        return Dates.of(days);
    }

    /** NAVs of four decimals that wander. */
    static double[] wandering(Random random, int count) {
        double[] navs = new double[count];
        double nav = 0.5 + random.nextDouble();
        for (int i = 0; i < count; i++) {
            navs[i] = Math.rint(nav * 1e4) / 1e4;
            nav *= 1 + 0.015 * random.nextGaussian();
        }
        return navs;
    }

    /** 100 on each trading day of the fund, without a fee. */
    static Plan daily(TradedFund fund) {
        return plan(fund, Frequency.DAILY, 0, "100", new Strategy.Fixed(), null);
    }

    static Plan plan(
            TradedFund fund,
            Frequency frequency,
            int day,
            String amount,
            Strategy strategy,
            @Nullable TakeProfit takeProfit) {
        return new Plan(
                Money.of(amount),
                new Schedule(frequency, day, fund.dates().first(), fund.dates().last(), HolidayRule.NEXT),
                Rate.ZERO,
                Payouts.REINVEST,
                Rounding.USUAL,
                BigDecimal.ZERO,
                List.of(),
                null,
                strategy,
                takeProfit);
    }

    static Plan with(Plan plan, Strategy strategy) {
        return change(plan, plan.rounding(), strategy, plan.takeProfit(), plan.limits(), plan.annualIncrease());
    }

    static Plan with(Plan plan, TakeProfit takeProfit) {
        return change(plan, plan.rounding(), plan.strategy(), takeProfit, plan.limits(), plan.annualIncrease());
    }

    static Plan with(Plan plan, Rounding rounding) {
        return change(plan, rounding, plan.strategy(), plan.takeProfit(), plan.limits(), plan.annualIncrease());
    }

    static Plan limited(Plan plan, List<PurchaseLimit> limits) {
        return change(plan, plan.rounding(), plan.strategy(), plan.takeProfit(), limits, plan.annualIncrease());
    }

    static Plan rising(Plan plan, String annualIncrease) {
        return change(
                plan,
                plan.rounding(),
                plan.strategy(),
                plan.takeProfit(),
                plan.limits(),
                new BigDecimal(annualIncrease));
    }

    private static Plan change(
            Plan plan,
            Rounding rounding,
            Strategy strategy,
            @Nullable TakeProfit takeProfit,
            List<PurchaseLimit> limits,
            BigDecimal annualIncrease) {
        return new Plan(
                plan.amount(),
                plan.schedule(),
                plan.feeRate(),
                plan.payouts(),
                rounding,
                annualIncrease,
                limits,
                plan.redemptionTiers(),
                strategy,
                takeProfit);
    }
}
