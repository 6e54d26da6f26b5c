package io.fundcalc.app.performance;

import io.fundcalc.app.platform.figure.FigureWriter;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.PartialValues;
import io.fundcalc.engine.performance.calendar.Calendar;
import io.fundcalc.engine.performance.chart.Chart;
import io.fundcalc.engine.performance.drawdown.Drawdown;
import io.fundcalc.engine.performance.inference.Uncertainty;
import io.fundcalc.engine.performance.rolling.HoldingPeriod;
import io.fundcalc.engine.performance.rolling.Rolling;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a sheet that are sent when asked for, in the words of the contract.
 *
 * @param fresh makes a collector for each object of the answer
 */
record LargeSections(Supplier<FigureWriter> fresh) {

    @Nullable
    List<TearSheetResponse.Drawdown> drawdowns(@Nullable List<Drawdown> drawdowns) {
        return drawdowns == null ? null : drawdowns.stream().map(this::drawdown).toList();
    }

    private TearSheetResponse.Drawdown drawdown(Drawdown of) {
        FigureWriter figures = fresh.get();
        return new TearSheetResponse.Drawdown(
                LocalDate.ofEpochDay(of.peak()),
                LocalDate.ofEpochDay(of.trough()),
                figures.date("recovery", of.recovery()),
                of.depth(),
                of.days(),
                of.daysToTrough(),
                figures.value("daysToRecovery", of.daysToRecovery()),
                figures.unavailable());
    }

    TearSheetResponse.@Nullable Calendar calendar(@Nullable Calendar of) {
        return of == null
                ? null
                : new TearSheetResponse.Calendar(
                        of.monthly().stream().map(this::month).toList(),
                        of.annual().stream().map(this::year).toList());
    }

    private TearSheetResponse.Month month(Calendar.Month of) {
        FigureWriter figures = fresh.get();
        return new TearSheetResponse.Month(
                of.year(), of.month(), figures.value("return", of.total()), figures.unavailable());
    }

    private TearSheetResponse.Year year(Calendar.Year of) {
        FigureWriter figures = fresh.get();
        return new TearSheetResponse.Year(of.year(), figures.value("return", of.total()), figures.unavailable());
    }

    TearSheetResponse.@Nullable Rolling rolling(@Nullable Rolling of) {
        if (of == null) {
            return null;
        }
        FigureWriter figures = fresh.get();
        return new TearSheetResponse.Rolling(
                dates(of.dates()),
                values("total", of.total(), figures),
                values("volatility", of.volatility(), figures),
                values("sharpe", of.sharpe(), figures),
                of.beta() == null ? null : values("beta", of.beta(), figures),
                figures.unavailable());
    }

    @Nullable
    List<TearSheetResponse.HoldingPeriod> holdingPeriods(@Nullable List<HoldingPeriod> periods) {
        return periods == null
                ? null
                : periods.stream().map(this::holdingPeriod).toList();
    }

    private TearSheetResponse.HoldingPeriod holdingPeriod(HoldingPeriod of) {
        FigureWriter figures = fresh.get();
        return new TearSheetResponse.HoldingPeriod(
                of.years(),
                of.windows(),
                figures.value("positiveShare", of.positiveShare()),
                figures.value("worst", of.worst()),
                figures.value("median", of.median()),
                figures.value("best", of.best()),
                figures.unavailable());
    }

    static TearSheetResponse.@Nullable Chart chart(@Nullable Chart of) {
        return of == null
                ? null
                : new TearSheetResponse.Chart(
                        dates(of.dates()),
                        of.growth(),
                        of.drawdown(),
                        of.benchmarkGrowth() == null ? null : values(of.benchmarkGrowth()));
    }

    TearSheetResponse.@Nullable Uncertainty uncertainty(@Nullable Uncertainty of) {
        if (of == null) {
            return null;
        }
        FigureWriter figures = fresh.get();
        return new TearSheetResponse.Uncertainty(
                interval(figures.value("sharpe", of.sharpe())),
                interval(figures.value("volatility", of.volatility())),
                interval(figures.value("maxDrawdown", of.maxDrawdown())),
                figures.unavailable());
    }

    private static TearSheetResponse.@Nullable Interval interval(Uncertainty.@Nullable Interval of) {
        return of == null ? null : new TearSheetResponse.Interval(of.standardError(), of.low(), of.high());
    }

    private static LocalDate[] dates(int[] days) {
        LocalDate[] dates = new LocalDate[days.length];
        for (int i = 0; i < days.length; i++) {
            dates[i] = LocalDate.ofEpochDay(days[i]);
        }
        return dates;
    }

    /** The row with null where a value is missing; one reason stands for all of them. */
    private static @Nullable Double[] values(String name, PartialValues row, FigureWriter figures) {
        if (row.reason() != null) {
            figures.value(name, Outcome.unavailable(row.reason()));
        }
        return values(row);
    }

    private static @Nullable Double[] values(PartialValues row) {
        @Nullable Double[] values = new @Nullable Double[row.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.has(i) ? row.values()[i] : null;
        }
        return values;
    }
}
