package io.fundcalc.engine.dca.simulation;

import io.fundcalc.engine.dca.plan.Strategy;
import io.fundcalc.engine.dca.plan.Strategy.Step;
import io.fundcalc.engine.series.NavSeries;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The factor of an instalment by what was known on the day before it. */
public final class Factors {

    /** A reading this close below a step stands on it: its digits are rounding. */
    private static final double ROUNDING = 1e-12;

    private final List<Step> steps;
    private final IntToDoubleFunction reading;

    private Factors(List<Step> steps, IntToDoubleFunction reading) {
        this.steps = steps;
        this.reading = reading;
    }

    /** Those of a strategy; null where it has none. */
    static @Nullable Factors of(Strategy strategy, TradedFund fund) {
        return switch (strategy) {
            case Strategy.MovingAverage average ->
                new Factors(average.steps(), deviation(fund.reinvested().values(), average.window()));
            case Strategy.Drawdown fall ->
                new Factors(fall.steps(), drawdown(fund.reinvested().values()));
            case Strategy.Valuation valuation ->
                new Factors(
                        valuation.steps(),
                        at -> share(valuation.measure(), fund.dates().day(at) - 1, valuation.window()));
            case Strategy.Fixed _, Strategy.ValueAveraging _, Strategy.Grid _ -> null;
        };
    }

    /** The factor of a day; null where too little is known before it. */
    @Nullable
    BigDecimal at(int at) {
        double read = reading.applyAsDouble(at);
        if (Double.isNaN(read)) {
            return null;
        }
        BigDecimal factor = steps.getFirst().factor();
        for (Step step : steps) {
            if (step.from() == null || read + ROUNDING >= step.from()) {
                factor = step.factor();
            }
        }
        return factor;
    }

    private static IntToDoubleFunction deviation(double[] values, int window) {
        double[] sums = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
        return at -> at < window ? Double.NaN : values[at - 1] / ((sums[at] - sums[at - window]) / window) - 1;
    }

    private static IntToDoubleFunction drawdown(double[] values) {
        double[] highest = values.clone();
        for (int i = 1; i < highest.length; i++) {
            highest[i] = Math.max(highest[i], highest[i - 1]);
        }
        return at -> at == 0 ? Double.NaN : 1 - values[at - 1] / highest[at - 1];
    }

    /** The share of earlier values below the last one on or before a day. */
    private static double share(NavSeries measure, int day, @Nullable Integer window) {
        int last = measure.dates().lastOnOrBefore(day);
        int first = window == null ? 0 : last - window + 1;
        if (last < 1 || first < 0) {
            return Double.NaN;
        }
        int below = 0;
        for (int i = first; i < last; i++) {
            below += measure.value(i) < measure.value(last) ? 1 : 0;
        }
        return (double) below / (last - first);
    }
}
