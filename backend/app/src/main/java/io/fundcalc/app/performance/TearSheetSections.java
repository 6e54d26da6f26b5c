package io.fundcalc.app.performance;

import io.fundcalc.app.performance.TearSheetResponse.Benchmark;
import io.fundcalc.app.performance.TearSheetResponse.Period;
import io.fundcalc.app.performance.TearSheetResponse.Ratios;
import io.fundcalc.app.performance.TearSheetResponse.Returns;
import io.fundcalc.app.performance.TearSheetResponse.Risk;
import io.fundcalc.app.performance.TearSheetResponse.StandardPeriod;
import io.fundcalc.app.platform.figure.FigureWriter;
import io.fundcalc.engine.figure.FigureValues;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.TearSheet;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * The engine's sheet in the words of the contract.
 *
 * @param fresh makes a collector for each object of the answer
 */
record TearSheetSections(Supplier<FigureWriter> fresh) {

    TearSheetResponse of(TearSheet.Result sheet) {
        FigureWriter figures = fresh.get();
        FigureValues benchmark = sheet.benchmark();
        if (benchmark == null) {
            figures.value("benchmark", Outcome.unavailable(Reason.NO_BENCHMARK));
        }
        LargeSections large = new LargeSections(fresh);
        return new TearSheetResponse(
                period(sheet.period()),
                returns(sheet),
                risk(sheet.risk()),
                ratios(sheet.ratios()),
                benchmark == null ? null : benchmark(benchmark, sheet.period().alignedObservations()),
                large.drawdowns(sheet.drawdowns()),
                large.calendar(sheet.calendar()),
                large.rolling(sheet.rolling()),
                large.holdingPeriods(sheet.holdingPeriods()),
                LargeSections.chart(sheet.chart()),
                large.uncertainty(sheet.uncertainty()),
                figures.unavailable());
    }

    private static Period period(TearSheet.Period of) {
        return new Period(
                LocalDate.ofEpochDay(of.from()),
                LocalDate.ofEpochDay(of.to()),
                of.observations(),
                of.days(),
                of.years(),
                of.frequency());
    }

    private Returns returns(TearSheet.Result sheet) {
        FigureWriter figures = fresh.get();
        return new Returns(
                figures.values(sheet.returns()),
                sheet.standardPeriods().stream().map(this::standardPeriod).toList(),
                figures.unavailable());
    }

    private StandardPeriod standardPeriod(io.fundcalc.engine.performance.returns.StandardPeriod of) {
        FigureWriter figures = fresh.get();
        return new StandardPeriod(
                of.period(),
                figures.date("from", of.from()),
                figures.value("total", of.total()),
                figures.value("annualised", of.annualised()),
                figures.unavailable());
    }

    private Risk risk(FigureValues of) {
        FigureWriter figures = fresh.get();
        return new Risk(figures.values(of), figures.unavailable());
    }

    private Ratios ratios(FigureValues of) {
        FigureWriter figures = fresh.get();
        return new Ratios(figures.values(of), figures.unavailable());
    }

    private Benchmark benchmark(FigureValues of, int observations) {
        FigureWriter figures = fresh.get();
        return new Benchmark(figures.values(of), observations, figures.unavailable());
    }
}
