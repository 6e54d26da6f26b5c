package io.fundcalc.app.dca;

import io.fundcalc.app.dca.PlanRequest.StepRequest;
import io.fundcalc.app.dca.PlanRequest.StrategyRequest;
import io.fundcalc.app.dca.PlanRequest.StrategyType;
import io.fundcalc.engine.dca.plan.Strategy;
import io.fundcalc.engine.dca.plan.Strategy.Step;
import io.fundcalc.engine.dca.simulation.TradedFund;
import io.fundcalc.engine.series.NavSeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The strategy of a plan as the engine takes it; says where it is wrong. */
final class StrategyInput {

    private static final int MOST_LEVELS = 100;
    private static final int MOST_STEPS = 50;
    private static final int MOST_WINDOW = 40_000;

    private final PlanInput plan;
    private final TradedFund fund;
    private final @Nullable NavSeries measure;

    StrategyInput(PlanInput plan, TradedFund fund, @Nullable NavSeries measure) {
        this.plan = plan;
        this.fund = fund;
        this.measure = measure;
    }

    Strategy strategy(StrategyRequest asked) {
        refuseOthers(asked);
        return switch (asked.type()) {
            case FIXED -> new Strategy.Fixed();
            case MOVING_AVERAGE ->
                new Strategy.MovingAverage(
                        PlanInput.whole(
                                "/strategy/window",
                                PlanInput.required("/strategy/window", asked.window()),
                                MOST_WINDOW),
                        steps(asked));
            case DRAWDOWN -> new Strategy.Drawdown(steps(asked));
            case VALUATION -> new Strategy.Valuation(measured(), window(asked.window()), steps(asked));
            case VALUE_AVERAGING ->
                new Strategy.ValueAveraging(
                        PlanInput.growth("/strategy/growth", asked.growth()),
                        asked.maxAmount() == null ? null : plan.money("/strategy/maxAmount", asked.maxAmount()),
                        Boolean.TRUE.equals(asked.sell()));
            case GRID -> grid(asked);
        };
    }

    private Strategy.Grid grid(StrategyRequest asked) {
        BigDecimal step = PlanInput.required("/strategy/step", asked.step());
        if (step.signum() <= 0 || step.compareTo(BigDecimal.ONE) >= 0) {
            throw PlanInput.invalid("/strategy/step", "GRID_STEP_OUT_OF_RANGE", step.toPlainString());
        }
        return new Strategy.Grid(
                step,
                PlanInput.whole(
                        "/strategy/levels", PlanInput.required("/strategy/levels", asked.levels()), MOST_LEVELS),
                plan.money(
                        "/strategy/amountPerLevel",
                        PlanInput.required("/strategy/amountPerLevel", asked.amountPerLevel())));
    }

    /** A field that another type of strategy takes would be passed over without a word. */
    private static void refuseOthers(StrategyRequest asked) {
        StrategyType type = asked.type();
        boolean stepped = type == StrategyType.MOVING_AVERAGE || type == StrategyType.DRAWDOWN;
        boolean averaging = type == StrategyType.VALUE_AVERAGING;
        boolean grid = type == StrategyType.GRID;
        boolean valuation = type == StrategyType.VALUATION;
        refuse("window", asked.window(), valuation || type == StrategyType.MOVING_AVERAGE, type);
        refuse("steps", asked.steps(), stepped || valuation, type);
        refuse("series", asked.series(), valuation, type);
        refuse("growth", asked.growth(), averaging, type);
        refuse("maxAmount", asked.maxAmount(), averaging, type);
        refuse("sell", asked.sell(), averaging, type);
        refuse("step", asked.step(), grid, type);
        refuse("levels", asked.levels(), grid, type);
        refuse("amountPerLevel", asked.amountPerLevel(), grid, type);
    }

    private static void refuse(String field, @Nullable Object given, boolean taken, StrategyType type) {
        if (given != null && !taken) {
            throw PlanInput.invalid("/strategy/" + field, "FIELD_OF_OTHER_STRATEGY", field, type.toString());
        }
    }

    private static @Nullable Integer window(@Nullable Integer asked) {
        if (asked != null && (asked < 2 || asked > MOST_WINDOW)) {
            throw PlanInput.invalid("/strategy/window", "VALUATION_WINDOW_OUT_OF_RANGE", String.valueOf(asked));
        }
        return asked;
    }

    private static List<Step> steps(StrategyRequest asked) {
        List<StepRequest> given = PlanInput.required("/strategy/steps", asked.steps());
        if (given.isEmpty() || given.size() > MOST_STEPS) {
            throw PlanInput.invalid(
                    "/strategy/steps",
                    "ELEMENTS_OUT_OF_RANGE",
                    String.valueOf(given.size()),
                    String.valueOf(MOST_STEPS));
        }
        List<Step> steps = new ArrayList<>();
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < given.size(); i++) {
            StepRequest step = given.get(i);
            String place = "/strategy/steps/" + i;
            Double from = step.from();
            if ((from == null) != (i == 0)) {
                throw PlanInput.invalid(place + "/from", i == 0 ? "FIRST_STEP_HAS_FROM" : "STEP_WITHOUT_FROM");
            }
            if (from != null && from <= before) {
                throw PlanInput.invalid(
                        place + "/from", "STEPS_NOT_ASCENDING", String.valueOf(from), String.valueOf(before));
            }
            if (step.factor().signum() < 0) {
                throw PlanInput.invalid(
                        place + "/factor", "FACTOR_NEGATIVE", step.factor().toPlainString());
            }
            before = from == null ? before : from;
            steps.add(new Step(from, step.factor()));
        }
        return steps;
    }

    private NavSeries measured() {
        NavSeries measured = PlanInput.required("/strategy/series", measure);
        int first = measured.dates().first();
        int last = fund.dates().last();
        if (first >= last) {
            throw PlanInput.invalid(
                    "/strategy/series",
                    "MEASURE_WITHOUT_OVERLAP",
                    LocalDate.ofEpochDay(first),
                    LocalDate.ofEpochDay(last));
        }
        return measured;
    }
}
