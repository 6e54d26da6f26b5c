package io.fundcalc.app.dca;

import io.fundcalc.app.dca.PlanRequest.LimitRequest;
import io.fundcalc.app.dca.PlanRequest.StrategyRequest;
import io.fundcalc.app.dca.PlanRequest.StrategyType;
import io.fundcalc.app.dca.PlanRequest.TakeProfitRequest;
import io.fundcalc.app.platform.order.OrderInput;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.engine.dca.plan.InvalidPlanException;
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
import io.fundcalc.engine.money.Rounding;
import io.fundcalc.engine.series.NavSeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The plan of a request as the engine takes it; says where it is wrong. */
final class PlanInput {

    private static final String PLAN = "/plan";
    private static final int MOST_LIMITS = 1_000;

    private final PlanRequest request;
    private final TradedFund fund;
    private final @Nullable NavSeries measure;
    private final Rounding rounding;

    private PlanInput(PlanRequest request, TradedFund fund, @Nullable NavSeries measure) {
        this.request = request;
        this.fund = fund;
        this.measure = measure;
        this.rounding = OrderInput.rounding(PLAN, request.rounding());
    }

    /** @param measure the series of a valuation; null where there is none */
    static Plan of(PlanRequest request, TradedFund fund, @Nullable NavSeries measure) {
        return new PlanInput(request, fund, measure).plan();
    }

    private Plan plan() {
        StrategyRequest asked = request.strategy();
        boolean grid = asked != null && asked.type() == StrategyType.GRID;
        return new Plan(
                grid && request.amount() == null
                        ? Money.of("1")
                        : money("/amount", required("/amount", request.amount())),
                schedule(grid),
                OrderInput.rate(PLAN + "/feeRate", orZero(request.feeRate()))
                        .times(OrderInput.discount(PLAN + "/discount", request.discount())),
                Objects.requireNonNullElse(request.dividends(), Payouts.REINVEST),
                rounding,
                growth("/annualIncrease", request.annualIncrease()),
                limits(),
                request.redemptionTiers() == null
                        ? null
                        : OrderInput.holdingTiers(PLAN + "/redemptionTiers", request.redemptionTiers()),
                asked == null ? new Strategy.Fixed() : new StrategyInput(this, fund, measure).strategy(asked),
                request.takeProfit() == null ? null : takeProfit(request.takeProfit()));
    }

    private Schedule schedule(boolean grid) {
        LocalDate from = request.from();
        LocalDate to = request.to();
        int first = from == null ? fund.dates().first() : (int) from.toEpochDay();
        int last = to == null ? fund.dates().last() : (int) to.toEpochDay();
        if (from != null && to == null && first > last) {
            throw OrderInput.invalid(PLAN + "/from", "PLAN_BEGINS_AFTER_DATA", from, LocalDate.ofEpochDay(last));
        }
        Frequency frequency = grid ? Frequency.DAILY : required("/frequency", request.frequency());
        int day = grid ? 0 : Objects.requireNonNullElse(request.day(), 0);
        return checked(() -> new Schedule(
                frequency, day, first, last, Objects.requireNonNullElse(request.holidayRule(), HolidayRule.NEXT)));
    }

    private List<PurchaseLimit> limits() {
        List<LimitRequest> given = request.limits();
        if (given == null) {
            return List.of();
        }
        if (given.size() > MOST_LIMITS) {
            throw invalid(
                    "/limits", "ELEMENTS_OUT_OF_RANGE", String.valueOf(given.size()), String.valueOf(MOST_LIMITS));
        }
        List<PurchaseLimit> limits = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            LimitRequest limit = given.get(i);
            LocalDate to = Objects.requireNonNullElse(limit.to(), LocalDate.MAX);
            if (to.isBefore(limit.from())) {
                throw invalid("/limits/" + i + "/to", "WINDOW_REVERSED", limit.from(), to);
            }
            if (limit.amount().signum() < 0) {
                throw invalid(
                        "/limits/" + i + "/amount",
                        "LIMIT_NEGATIVE",
                        limit.amount().toPlainString());
            }
            limits.add(new PurchaseLimit(
                    (int) limit.from().toEpochDay(),
                    limit.to() == null ? Integer.MAX_VALUE : (int) limit.to().toEpochDay(),
                    booked("/limits/" + i + "/amount", limit.amount())));
        }
        return limits;
    }

    private static TakeProfit takeProfit(TakeProfitRequest asked) {
        double activation = Objects.requireNonNullElse(asked.activation(), 0.0);
        int minDays = Objects.requireNonNullElse(asked.minDays(), TakeProfitRequest.USUAL_DAYS);
        notNegative("/takeProfit/threshold", asked.threshold());
        notNegative("/takeProfit/activation", activation);
        notNegative("/takeProfit/minDays", minDays);
        return new TakeProfit(
                asked.type(), asked.threshold(), Boolean.TRUE.equals(asked.restart()), activation, minDays);
    }

    private static void notNegative(String field, double value) {
        if (value < 0) {
            throw invalid(field, "BELOW_ZERO", String.valueOf(value));
        }
    }

    static BigDecimal growth(String field, @Nullable BigDecimal asked) {
        BigDecimal growth = orZero(asked);
        if (growth.compareTo(BigDecimal.ONE.negate()) <= 0 || growth.compareTo(BigDecimal.TEN) > 0) {
            throw invalid(field, "PLAN_GROWTH_OUT_OF_RANGE", growth.toPlainString());
        }
        return growth;
    }

    private static BigDecimal orZero(@Nullable BigDecimal asked) {
        return Objects.requireNonNullElse(asked, BigDecimal.ZERO);
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw invalid(field, "MISSING_FIELD", field.substring(field.lastIndexOf('/') + 1));
        }
        return value;
    }

    static int whole(String field, int number, int most) {
        return OrderInput.whole(PLAN + field, number, most);
    }

    Money money(String field, BigDecimal amount) {
        OrderInput.amount(PLAN + field, amount);
        return booked(field, amount);
    }

    /** An amount with no more decimals than money is booked with. */
    private Money booked(String field, BigDecimal amount) {
        Money money = new Money(amount);
        if (money.value().scale() > rounding.moneyScale()) {
            throw invalid(field, "AMOUNT_DECIMALS", amount.toPlainString(), String.valueOf(rounding.moneyScale()));
        }
        return money;
    }

    /** What the engine computes; what it refuses is a problem that names the field, the limit and the remedy. */
    static <T> T checked(Supplier<T> computation) {
        try {
            return computation.get();
        } catch (InvalidPlanException broken) {
            throw invalid(
                    "/" + broken.field(),
                    switch (broken.rule()) {
                        case BEGINS_AFTER_DATA -> "PLAN_BEGINS_AFTER_DATA";
                        case ENDS_BEFORE_DATA -> "PLAN_ENDS_BEFORE_DATA";
                        case REVERSED -> "PLAN_REVERSED";
                        case TOO_MANY_INSTALMENTS -> "TOO_MANY_INSTALMENTS";
                        case DAY_OUT_OF_RANGE -> "PLAN_DAY_OUT_OF_RANGE";
                        case TOO_LARGE -> "PLAN_TOO_LARGE";
                    },
                    Arrays.stream(broken.values()).map(String::valueOf).toArray());
        }
    }

    static ProblemException invalid(String field, String code, Object... arguments) {
        return OrderInput.invalid(PLAN + field, code, arguments);
    }
}
