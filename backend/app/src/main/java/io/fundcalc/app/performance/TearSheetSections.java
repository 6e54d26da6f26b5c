package io.fundcalc.app.performance;

import io.fundcalc.app.performance.TearSheetResponse.Benchmark;
import io.fundcalc.app.performance.TearSheetResponse.Period;
import io.fundcalc.app.performance.TearSheetResponse.Ratios;
import io.fundcalc.app.performance.TearSheetResponse.Returns;
import io.fundcalc.app.performance.TearSheetResponse.Risk;
import io.fundcalc.app.performance.TearSheetResponse.StandardPeriod;
import io.fundcalc.app.platform.figure.FigureWriter;
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
        TearSheet.Benchmark benchmark = sheet.benchmark();
        if (benchmark == null) {
            figures.value("benchmark", Outcome.unavailable(Reason.NO_BENCHMARK));
        }
        LargeSections large = new LargeSections(fresh);
        return new TearSheetResponse(
                period(sheet.period()),
                returns(sheet.returns()),
                risk(sheet.risk()),
                ratios(sheet.ratios()),
                benchmark == null ? null : benchmark(benchmark, sheet.period().alignedObservations()),
                large.drawdowns(sheet.drawdowns()),
                large.calendar(sheet.calendar()),
                large.rolling(sheet.rolling()),
                large.holdingPeriods(sheet.holdingPeriods()),
                LargeSections.chart(sheet.chart()),
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

    private Returns returns(TearSheet.Returns of) {
        FigureWriter figures = fresh.get();
        return new Returns(
                figures.value("total", of.total()),
                figures.value("annualised", of.annualised()),
                figures.value("meanAnnualised", of.meanAnnualised()),
                figures.value("best", of.best()),
                figures.value("worst", of.worst()),
                figures.value("positiveShare", of.positiveShare()),
                of.standardPeriods().stream().map(this::standardPeriod).toList(),
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

    private Risk risk(TearSheet.Risk of) {
        FigureWriter figures = fresh.get();
        return new Risk(
                figures.value("volatility", of.volatility()),
                figures.value("downsideDeviation", of.downsideDeviation()),
                figures.value("maxDrawdown", of.maxDrawdown()),
                figures.date("maxDrawdownPeak", of.maxDrawdownPeak()),
                figures.date("maxDrawdownTrough", of.maxDrawdownTrough()),
                figures.date("maxDrawdownRecovery", of.maxDrawdownRecovery()),
                figures.value("averageDrawdown", of.averageDrawdown()),
                figures.value("ulcerIndex", of.ulcerIndex()),
                figures.value("painIndex", of.painIndex()),
                figures.value("skewness", of.skewness()),
                figures.value("excessKurtosis", of.excessKurtosis()),
                figures.value("valueAtRisk", of.valueAtRisk()),
                figures.value("conditionalValueAtRisk", of.conditionalValueAtRisk()),
                of.tailObservations(),
                figures.unavailable());
    }

    private Ratios ratios(TearSheet.Ratios of) {
        FigureWriter figures = fresh.get();
        return new Ratios(
                figures.value("sharpe", of.sharpe()),
                figures.value("sortino", of.sortino()),
                figures.value("calmar", of.calmar()),
                figures.value("omega", of.omega()),
                figures.value("martin", of.martin()),
                figures.value("pain", of.pain()),
                figures.value("sterling", of.sterling()),
                figures.value("burke", of.burke()),
                figures.value("kappa3", of.kappa3()),
                figures.value("upsidePotential", of.upsidePotential()),
                figures.value("tailRatio", of.tailRatio()),
                figures.value("gainToPain", of.gainToPain()),
                figures.value("probabilisticSharpe", of.probabilisticSharpe()),
                figures.value("stability", of.stability()),
                figures.unavailable());
    }

    private Benchmark benchmark(TearSheet.Benchmark of, int observations) {
        FigureWriter figures = fresh.get();
        return new Benchmark(
                figures.value("alpha", of.alpha()),
                figures.value("beta", of.beta()),
                figures.value("correlation", of.correlation()),
                figures.value("rSquared", of.rSquared()),
                figures.value("trackingError", of.trackingError()),
                figures.value("activeReturn", of.activeReturn()),
                figures.value("informationRatio", of.informationRatio()),
                figures.value("treynor", of.treynor()),
                figures.value("mSquared", of.mSquared()),
                figures.value("jensenAlpha", of.jensenAlpha()),
                figures.value("upCapture", of.upCapture()),
                figures.value("downCapture", of.downCapture()),
                figures.value("battingAverage", of.battingAverage()),
                figures.value("bullBeta", of.bullBeta()),
                figures.value("bearBeta", of.bearBeta()),
                figures.value("appraisalRatio", of.appraisalRatio()),
                figures.value("systematicRisk", of.systematicRisk()),
                figures.value("specificRisk", of.specificRisk()),
                observations,
                of.upPeriods(),
                of.downPeriods(),
                figures.unavailable());
    }
}
