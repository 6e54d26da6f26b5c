package io.fundcalc.engine.performance;

import static io.fundcalc.engine.figure.FigureFormat.COUNT;
import static io.fundcalc.engine.figure.FigureFormat.DATE;
import static io.fundcalc.engine.figure.FigureFormat.DAYS;
import static io.fundcalc.engine.figure.FigureFormat.GAIN;
import static io.fundcalc.engine.figure.FigureFormat.LOSS;
import static io.fundcalc.engine.figure.FigureFormat.NUMBER;
import static io.fundcalc.engine.figure.FigureFormat.SHARE;
import static io.fundcalc.engine.figure.FigureFormat.SIGNED;

import io.fundcalc.engine.figure.Figure;
import io.fundcalc.engine.figure.FigureFormat;
import io.fundcalc.engine.figure.FigureSection;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.calendar.Calendar;
import io.fundcalc.engine.performance.calendar.CalendarGains;
import io.fundcalc.engine.performance.dependence.Autocorrelation;
import io.fundcalc.engine.performance.dependence.HurstExponent;
import io.fundcalc.engine.performance.drawdown.AverageDrawdown;
import io.fundcalc.engine.performance.drawdown.DrawdownDays;
import io.fundcalc.engine.performance.drawdown.MaxDrawdown;
import io.fundcalc.engine.performance.drawdown.PainIndex;
import io.fundcalc.engine.performance.drawdown.UlcerIndex;
import io.fundcalc.engine.performance.drawdown.Underwater;
import io.fundcalc.engine.performance.gainloss.CommonSenseRatio;
import io.fundcalc.engine.performance.gainloss.GainsAndLosses;
import io.fundcalc.engine.performance.gainloss.KellyCriterion;
import io.fundcalc.engine.performance.gainloss.PayoffRatio;
import io.fundcalc.engine.performance.gainloss.ProfitFactor;
import io.fundcalc.engine.performance.gainloss.RachevRatio;
import io.fundcalc.engine.performance.inference.DeflatedSharpe;
import io.fundcalc.engine.performance.inference.MinimumTrackRecord;
import io.fundcalc.engine.performance.inference.ProbabilisticSharpe;
import io.fundcalc.engine.performance.lossratio.BurkeRatio;
import io.fundcalc.engine.performance.lossratio.CalmarRatio;
import io.fundcalc.engine.performance.lossratio.MartinRatio;
import io.fundcalc.engine.performance.lossratio.PainRatio;
import io.fundcalc.engine.performance.lossratio.RecoveryFactor;
import io.fundcalc.engine.performance.lossratio.SerenityRatio;
import io.fundcalc.engine.performance.lossratio.SterlingRatio;
import io.fundcalc.engine.performance.ratio.GainToPain;
import io.fundcalc.engine.performance.ratio.KappaThree;
import io.fundcalc.engine.performance.ratio.OmegaRatio;
import io.fundcalc.engine.performance.ratio.SharpeRatio;
import io.fundcalc.engine.performance.ratio.SortinoRatio;
import io.fundcalc.engine.performance.ratio.Stability;
import io.fundcalc.engine.performance.ratio.TailRatio;
import io.fundcalc.engine.performance.ratio.UpsidePotentialRatio;
import io.fundcalc.engine.performance.returns.AnnualisedReturn;
import io.fundcalc.engine.performance.returns.MeanReturn;
import io.fundcalc.engine.performance.returns.TotalReturn;
import io.fundcalc.engine.performance.risk.DownsideDeviation;
import io.fundcalc.engine.performance.risk.ExcessKurtosis;
import io.fundcalc.engine.performance.risk.Skewness;
import io.fundcalc.engine.performance.risk.ValueAtRisk;
import io.fundcalc.engine.performance.risk.Volatility;
import io.fundcalc.engine.performance.track.Track;
import java.util.List;
import java.util.function.Function;

/** The figures that a fund has alone, in the order of the sheet. A new one takes a line here. */
final class SheetFigures {

    /** What was earned. */
    static final FigureSection<FundBasis> RETURNS = new FigureSection<>(
            "returns",
            List.of(
                    of("total", GAIN, TotalReturn::of, TotalReturn::terms).definedAs("returns.total"),
                    of("annualised", GAIN, AnnualisedReturn::of, AnnualisedReturn::terms)
                            .definedAs("returns.annualised"),
                    yearly("meanAnnualised", GAIN, MeanReturn::of, MeanReturn::terms),
                    Figure.of("best", GAIN, basis -> basis.periods().best()),
                    Figure.of("worst", GAIN, basis -> basis.periods().worst()),
                    Figure.of(
                            "positiveShare",
                            SHARE,
                            basis -> basis.periods().positiveShare(),
                            basis -> basis.periods().positiveShareTerms()),
                    ofCalendar(
                            "positiveMonths", SHARE, CalendarGains::positiveMonths, CalendarGains::positiveMonthsTerms),
                    ofCalendar("positiveYears", SHARE, CalendarGains::positiveYears, CalendarGains::positiveYearsTerms),
                    ofCalendar("averageUpMonth", GAIN, CalendarGains::averageUpMonth),
                    ofCalendar("averageDownMonth", GAIN, CalendarGains::averageDownMonth)));

    /** What could be lost. */
    static final FigureSection<FundBasis> RISK = new FigureSection<>(
            "risk",
            List.of(
                    yearly("volatility", SHARE, Volatility::of, Volatility::terms),
                    yearly("downsideDeviation", SHARE, DownsideDeviation::of, DownsideDeviation::terms),
                    Figure.of(
                            "maxDrawdown",
                            LOSS,
                            basis -> basis.deepest().depth(),
                            basis -> MaxDrawdown.terms(basis.underwater())),
                    Figure.of("maxDrawdownPeak", DATE, basis -> basis.deepest().peak()),
                    Figure.of(
                            "maxDrawdownTrough", DATE, basis -> basis.deepest().trough()),
                    Figure.of(
                            "maxDrawdownRecovery",
                            DATE,
                            basis -> basis.deepest().recovery()),
                    ofFalls("averageDrawdown", LOSS, AverageDrawdown::of, AverageDrawdown::terms),
                    ofFalls("ulcerIndex", SHARE, UlcerIndex::of, UlcerIndex::terms),
                    ofFalls("painIndex", SHARE, PainIndex::of, PainIndex::terms),
                    of("valueAtRisk", LOSS, ValueAtRisk::of),
                    Figure.of(
                            "conditionalValueAtRisk",
                            LOSS,
                            basis -> basis.tail().value()),
                    Figure.of(
                            "tailObservations",
                            COUNT,
                            basis -> Outcome.computed(basis.tail().tailObservations())),
                    of("skewness", SIGNED, Skewness::of),
                    of("excessKurtosis", SIGNED, ExcessKurtosis::of),
                    Figure.<FundBasis>of("conditionalDrawdown", LOSS, FundBasis::deepDrawdown)
                            .asFurther(),
                    ofFalls("longestDrawdownDays", DAYS, DrawdownDays::longest).asFurther(),
                    ofFalls("averageDrawdownDays", DAYS, DrawdownDays::average).asFurther(),
                    ofFalls("averageRecoveryDays", DAYS, DrawdownDays::averageRecovery)
                            .asFurther(),
                    of("autocorrelation", SIGNED, Autocorrelation::of, Autocorrelation::terms)
                            .asFurther(),
                    of("hurst", NUMBER, HurstExponent::of).asFurther()));

    /** Return per unit of risk. */
    static final FigureSection<FundBasis> RATIOS = new FigureSection<>(
            "ratios",
            List.of(
                    yearly("sharpe", NUMBER, SharpeRatio::of, SharpeRatio::terms),
                    yearly("sortino", NUMBER, SortinoRatio::of, SortinoRatio::terms),
                    ofFalls("calmar", NUMBER, CalmarRatio::of, CalmarRatio::terms),
                    of("omega", NUMBER, OmegaRatio::of, OmegaRatio::terms),
                    ofFalls("martin", NUMBER, MartinRatio::of, MartinRatio::terms),
                    ofFalls("pain", NUMBER, PainRatio::of, PainRatio::terms),
                    ofFalls("sterling", NUMBER, SterlingRatio::of, SterlingRatio::terms),
                    ofFalls("burke", NUMBER, BurkeRatio::of, BurkeRatio::terms),
                    of("kappa3", NUMBER, KappaThree::of, KappaThree::terms),
                    of("upsidePotential", NUMBER, UpsidePotentialRatio::of, UpsidePotentialRatio::terms),
                    of("tailRatio", NUMBER, TailRatio::of, TailRatio::terms),
                    of("gainToPain", NUMBER, GainToPain::of, GainToPain::terms),
                    of("probabilisticSharpe", SHARE, ProbabilisticSharpe::of, ProbabilisticSharpe::terms),
                    of("stability", NUMBER, Stability::of, Stability::terms),
                    of("rachev", NUMBER, RachevRatio::of, RachevRatio::terms).asFurther(),
                    ofGains("payoff", NUMBER, PayoffRatio::of, PayoffRatio::terms),
                    ofGains("profitFactor", NUMBER, ProfitFactor::of, ProfitFactor::terms),
                    ofGains("kelly", GAIN, KellyCriterion::of, KellyCriterion::terms),
                    ofGains("commonSense", NUMBER, CommonSenseRatio::of, CommonSenseRatio::terms),
                    ofFalls("recoveryFactor", NUMBER, RecoveryFactor::of, RecoveryFactor::terms)
                            .asFurther(),
                    Figure.<FundBasis>of(
                                    "serenity",
                                    NUMBER,
                                    basis -> SerenityRatio.of(basis.underwater(), basis.deepDrawdown()),
                                    basis -> SerenityRatio.terms(basis.underwater(), basis.deepDrawdown()))
                            .asFurther(),
                    Figure.<FundBasis>of(
                                    "deflatedSharpe",
                                    SHARE,
                                    basis -> DeflatedSharpe.of(basis.track(), basis.trials()),
                                    basis -> DeflatedSharpe.terms(basis.track(), basis.trials()))
                            .asFurther(),
                    of("minimumTrackRecord", NUMBER, MinimumTrackRecord::of, MinimumTrackRecord::terms)
                            .asFurther()));

    private SheetFigures() {}

    private static Figure<FundBasis> of(
            String name, FigureFormat format, Function<Track, Outcome<Double>> calculation) {
        return Figure.of(name, format, calculation).from(FundBasis::track);
    }

    private static Figure<FundBasis> of(
            String name,
            FigureFormat format,
            Function<Track, Outcome<Double>> calculation,
            Function<Track, Terms> terms) {
        return Figure.of(name, format, calculation, terms).from(FundBasis::track);
    }

    /** A figure per year, which has to wait until there is one. */
    private static Figure<FundBasis> yearly(
            String name,
            FigureFormat format,
            Function<Track, Outcome<Double>> calculation,
            Function<Track, Terms> terms) {
        return Figure.of(
                name,
                format,
                basis -> basis.yearly().of(calculation.apply(basis.track())),
                basis -> terms.apply(basis.track()));
    }

    private static Figure<FundBasis> ofFalls(
            String name, FigureFormat format, Function<Underwater, Outcome<Double>> calculation) {
        return Figure.of(name, format, calculation).from(FundBasis::underwater);
    }

    private static Figure<FundBasis> ofFalls(
            String name,
            FigureFormat format,
            Function<Underwater, Outcome<Double>> calculation,
            Function<Underwater, Terms> terms) {
        return Figure.of(name, format, calculation, terms).from(FundBasis::underwater);
    }

    private static Figure<FundBasis> ofGains(
            String name,
            FigureFormat format,
            Function<GainsAndLosses, Outcome<Double>> calculation,
            Function<GainsAndLosses, Terms> terms) {
        return Figure.of(name, format, calculation, terms)
                .from(FundBasis::gains)
                .asFurther();
    }

    private static Figure<FundBasis> ofCalendar(
            String name, FigureFormat format, Function<Calendar, Outcome<Double>> calculation) {
        return Figure.of(name, format, calculation).from(FundBasis::calendar).asFurther();
    }

    private static Figure<FundBasis> ofCalendar(
            String name,
            FigureFormat format,
            Function<Calendar, Outcome<Double>> calculation,
            Function<Calendar, Terms> terms) {
        return Figure.of(name, format, calculation, terms)
                .from(FundBasis::calendar)
                .asFurther();
    }
}
