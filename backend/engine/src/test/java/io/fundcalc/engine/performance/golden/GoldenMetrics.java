package io.fundcalc.engine.performance.golden;

import static io.fundcalc.engine.convention.Profile.DEFAULT;
import static io.fundcalc.engine.convention.Profile.EMPYRICAL;
import static io.fundcalc.engine.convention.Profile.PERFORMANCE_ANALYTICS;
import static io.fundcalc.engine.convention.Profile.QUANTSTATS;
import static io.fundcalc.engine.performance.OutcomeAssert.value;
import static java.util.Map.entry;

import io.fundcalc.engine.convention.AlphaKind;
import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.CaptureKind;
import io.fundcalc.engine.convention.CvarMethod;
import io.fundcalc.engine.convention.Downside;
import io.fundcalc.engine.convention.InformationRatioKind;
import io.fundcalc.engine.convention.MomentKind;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.convention.SharpeNumerator;
import io.fundcalc.engine.convention.VarMethod;
import io.fundcalc.engine.figure.FigureValues;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.performance.TearSheet;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** How each metric of the files is had from the sheet: conventions, profile, or arithmetic on its figures. */
final class GoldenMetrics {

    /** Metrics that no figure of the contract gives, with the reason. */
    static final Map<String, String> NOT_EXPRESSED = Map.of(
            "mean_absolute_deviation period", "no figure of the contract",
            "adj_sharpe PA_only", "no figure of the contract; probabilisticSharpe takes its place",
            "up_number_ratio ", "no figure of the contract; battingAverage takes its place",
            "down_number_ratio ", "no figure of the contract; battingAverage takes its place",
            "correlation spearman", "rank correlation belongs to the comparison of funds");

    private static final Map<String, ToDoubleFunction<GoldenSeries>> ALL = Map.ofEntries(
            entry("total_return geometric", of(r -> r.returns().number("total"))),
            entry("total_return arithmetic_sum", s -> meanAnnualised(s) / s.periodsPerYear * s.observations),
            entry("cagr by_number_of_periods", of(r -> r.returns().number("annualised"))),
            entry("cagr calendar_365.25", cagr(Annualization.ACT_365_25)),
            entry("cagr calendar_365", cagr(Annualization.ACT_365)),
            entry("mean_return annual_arithmetic", GoldenMetrics::meanAnnualised),
            entry("mean_return period_geometric", s -> Math.pow(1 + total(s), 1.0 / s.observations) - 1),
            entry("volatility annual_ddof1", of(r -> r.risk().number("volatility"))),
            entry("volatility period_ddof1", perPeriod(of(r -> r.risk().number("volatility")))),
            entry("volatility annual_ddof0", of(r -> r.risk().number("volatility"), DEFAULT, "ddof", 0)),
            entry("max_drawdown geometric_negative", negative(of(r -> r.risk().number("maxDrawdown")))),
            entry("average_drawdown PA", of(r -> r.risk().number("averageDrawdown"), PERFORMANCE_ANALYTICS)),
            entry("downside_deviation period_full_n", perPeriod(of(r -> r.risk().number("downsideDeviation")))),
            entry("downside_deviation period_subset_n", perPeriod(downside("downside", Downside.SUBSET))),
            entry("downside_deviation annual_full_n", of(r -> r.risk().number("downsideDeviation"))),
            entry("semi_deviation period", GoldenMetrics::semiDeviation),
            entry("sharpe annual_arithmetic", of(r -> r.ratios().number("sharpe"))),
            entry("sharpe period", perPeriod(of(r -> r.ratios().number("sharpe")))),
            entry(
                    "sharpe annual_geometric",
                    of(r -> r.ratios().number("sharpe"), DEFAULT, "sharpe", SharpeNumerator.GEOMETRIC)),
            entry("sortino annual", of(r -> r.ratios().number("sortino"))),
            entry("sortino period", of(r -> r.ratios().number("sortino"), PERFORMANCE_ANALYTICS)),
            entry("calmar cagr_by_periods", of(r -> r.ratios().number("calmar"))),
            entry(
                    "calmar cagr_calendar_365.25",
                    of(r -> r.ratios().number("calmar"), DEFAULT, "annualization", Annualization.ACT_365_25)),
            entry("sterling PA", of(r -> r.ratios().number("sterling"), PERFORMANCE_ANALYTICS)),
            entry("omega threshold_MAR", of(r -> r.ratios().number("omega"))),
            entry("upside_potential_ratio full", of(r -> r.ratios().number("upsidePotential"))),
            entry("kappa order3", of(r -> r.ratios().number("kappa3"))),
            entry("bernardo_ledoit gain_loss", of(r -> r.ratios().number("omega"), DEFAULT, "mar", 0.0)),
            entry("skewness population", moment(r -> r.risk().number("skewness"), MomentKind.POPULATION)),
            entry("skewness sample_adjusted", moment(r -> r.risk().number("skewness"), MomentKind.SAMPLE)),
            entry("skewness pa_sample", GoldenMetrics::skewnessOverPopulationDeviation),
            entry("excess_kurtosis population", moment(r -> r.risk().number("excessKurtosis"), MomentKind.POPULATION)),
            entry("excess_kurtosis sample_adjusted", moment(r -> r.risk().number("excessKurtosis"), MomentKind.SAMPLE)),
            entry("ulcer_index n", of(r -> r.risk().number("ulcerIndex"))),
            entry("ulcer_index n_minus_1", of(r -> r.risk().number("ulcerIndex"), QUANTSTATS)),
            entry("ulcer_index n_plus_1_percent", GoldenMetrics::ulcerInPoints),
            entry("pain_index n", of(r -> r.risk().number("painIndex"))),
            entry("tail_ratio p95", of(r -> r.ratios().number("tailRatio"))),
            entry("stability r2_of_log_wealth", of(r -> r.ratios().number("stability"))),
            entry("win_rate nonzero", GoldenMetrics::winRate),
            entry("up_capture cumulative_geometric", up(DEFAULT, CaptureKind.CUMULATIVE)),
            entry("down_capture cumulative_geometric", down(PERFORMANCE_ANALYTICS, CaptureKind.CUMULATIVE)),
            entry("up_capture annualised_geometric", up(DEFAULT, CaptureKind.ANNUALISED)),
            entry("down_capture annualised_geometric", down(DEFAULT, CaptureKind.ANNUALISED)),
            entry("up_capture arithmetic", up(DEFAULT, CaptureKind.MEAN)),
            entry("down_capture arithmetic", down(PERFORMANCE_ANALYTICS, CaptureKind.MEAN)),
            entry("batting_average all", against(b -> b.number("battingAverage"), DEFAULT)),
            entry("beta ols_excess", against(b -> b.number("beta"), DEFAULT)),
            entry("beta raw_returns_rf_ignored", against(b -> b.number("beta"), EMPYRICAL)),
            entry(
                    "alpha period_ols_intercept",
                    against(b -> b.number("alpha"), DEFAULT, "alpha", AlphaKind.PER_PERIOD)),
            entry("alpha annual_compounded", against(b -> b.number("alpha"), DEFAULT)),
            entry("alpha annual_compounded_raw_beta", against(b -> b.number("alpha"), EMPYRICAL)),
            entry("alpha annual_multiplied", against(b -> b.number("alpha"), DEFAULT, "alpha", AlphaKind.LINEAR)),
            entry("alpha annual_multiplied_rf_ignored", against(b -> b.number("alpha"), QUANTSTATS)),
            entry("alpha jensen_annual_geometric", against(b -> b.number("jensenAlpha"), PERFORMANCE_ANALYTICS)),
            entry("beta_bull excess_benchmark>0", against(b -> b.number("bullBeta"), DEFAULT)),
            entry("beta_bear excess_benchmark<0", against(b -> b.number("bearBeta"), DEFAULT)),
            entry("r_squared ols_excess", against(b -> b.number("rSquared"), DEFAULT)),
            entry("correlation pearson", against(b -> b.number("correlation"), DEFAULT)),
            entry("tracking_error annual_ddof1", against(b -> b.number("trackingError"), DEFAULT)),
            entry("active_premium annual_geometric_difference", against(b -> b.number("activeReturn"), DEFAULT)),
            entry("information_ratio annual_geometric", information(InformationRatioKind.GEOMETRIC)),
            entry("information_ratio period_arithmetic", information(InformationRatioKind.PER_PERIOD)),
            entry("information_ratio annual_arithmetic", information(InformationRatioKind.ARITHMETIC)),
            entry("treynor annual_geometric_excess", against(b -> b.number("treynor"), PERFORMANCE_ANALYTICS)),
            entry("treynor annual_arithmetic_excess", against(b -> b.number("treynor"), DEFAULT)),
            entry("treynor total_return_quantstats", against(b -> b.number("treynor"), QUANTSTATS)),
            entry("m2 annual_geometric_population_sd", against(b -> b.number("mSquared"), PERFORMANCE_ANALYTICS)),
            entry("m2 annual_arithmetic", against(b -> b.number("mSquared"), DEFAULT)),
            entry("burke PA_only", of(r -> r.ratios().number("burke"), PERFORMANCE_ANALYTICS)),
            entry("martin PA_only", of(r -> r.ratios().number("martin"), PERFORMANCE_ANALYTICS)),
            entry("pain_ratio PA_only", of(r -> r.ratios().number("pain"), PERFORMANCE_ANALYTICS)),
            entry("appraisal PA_only", against(b -> b.number("appraisalRatio"), PERFORMANCE_ANALYTICS)),
            entry("sysrisk PA_only", against(b -> b.number("systematicRisk"), PERFORMANCE_ANALYTICS)),
            entry("specrisk PA_only", against(b -> b.number("specificRisk"), PERFORMANCE_ANALYTICS)),
            entry("totrisk PA_only", GoldenMetrics::totalRisk));

    private static final Map<String, Tail> TAILS = Map.of(
            "var_historical", var(DEFAULT, VarMethod.HISTORICAL),
            "cvar_historical_below_quantile", cvar(DEFAULT, VarMethod.HISTORICAL, CvarMethod.TAIL_MEAN),
            "cvar_historical_order_statistics", cvar(EMPYRICAL, VarMethod.HISTORICAL, CvarMethod.ORDER_STATISTICS),
            "var_gaussian_population_sd", var(PERFORMANCE_ANALYTICS, VarMethod.GAUSSIAN),
            "var_gaussian_sample_sd", var(DEFAULT, VarMethod.GAUSSIAN),
            "cvar_gaussian_population_sd", cvar(PERFORMANCE_ANALYTICS, VarMethod.GAUSSIAN, CvarMethod.TAIL_MEAN),
            "var_cornish_fisher", var(DEFAULT, VarMethod.CORNISH_FISHER),
            "cvar_cornish_fisher", cvar(PERFORMANCE_ANALYTICS, VarMethod.CORNISH_FISHER, CvarMethod.TAIL_MEAN),
            "cvar_mixed_quantstats", cvar(QUANTSTATS, VarMethod.GAUSSIAN, CvarMethod.BELOW_GAUSSIAN));

    private GoldenMetrics() {}

    /** The figure of ours that the record speaks of. */
    static double compute(GoldenSeries series, String metric, String variant) {
        return variant.startsWith("p0.")
                ? tail(series, metric, variant)
                : Objects.requireNonNull(ALL.get(metric + " " + variant), metric + " " + variant)
                        .applyAsDouble(series);
    }

    /** Metrics of the tails, whose variant begins with the confidence: {@code p0.95_sample_sd}. */
    private static double tail(GoldenSeries series, String metric, String variant) {
        int end = variant.indexOf('_');
        double confidence = Double.parseDouble(variant.substring(1, end < 0 ? variant.length() : end));
        String kind = metric + (end < 0 ? "" : variant.substring(end));
        return Objects.requireNonNull(TAILS.get(kind), kind).of(series, confidence);
    }

    /** A loss in the tail, as that tool's profile and these methods give it. */
    private record Tail(
            Function<FigureValues, Outcome<Double>> loss, Profile profile, VarMethod method, CvarMethod beyond) {

        double of(GoldenSeries series, double confidence) {
            TearSheet.Result sheet =
                    series.sheet(profile, "confidence", confidence, "varMethod", method, "cvarMethod", beyond);
            return -value(loss.apply(sheet.risk()));
        }
    }

    private static Tail var(Profile profile, VarMethod method) {
        return new Tail(section -> section.number("valueAtRisk"), profile, method, CvarMethod.TAIL_MEAN);
    }

    private static Tail cvar(Profile profile, VarMethod method, CvarMethod beyond) {
        return new Tail(section -> section.number("conditionalValueAtRisk"), profile, method, beyond);
    }

    private static ToDoubleFunction<GoldenSeries> of(Function<TearSheet.Result, Outcome<Double>> figure) {
        return of(figure, DEFAULT);
    }

    private static ToDoubleFunction<GoldenSeries> of(
            Function<TearSheet.Result, Outcome<Double>> figure, Profile profile, Object... choices) {
        return series -> value(figure.apply(series.sheet(profile, choices)));
    }

    private static ToDoubleFunction<GoldenSeries> against(
            Function<FigureValues, Outcome<Double>> figure, Profile profile, Object... choices) {
        return of(r -> figure.apply(Objects.requireNonNull(r.benchmark())), profile, choices);
    }

    private static ToDoubleFunction<GoldenSeries> perPeriod(ToDoubleFunction<GoldenSeries> annual) {
        return series -> annual.applyAsDouble(series) / Math.sqrt(series.periodsPerYear);
    }

    private static ToDoubleFunction<GoldenSeries> negative(ToDoubleFunction<GoldenSeries> loss) {
        return series -> -loss.applyAsDouble(series);
    }

    private static ToDoubleFunction<GoldenSeries> cagr(Annualization annualization) {
        return of(r -> r.returns().number("annualised"), DEFAULT, "annualization", annualization);
    }

    private static ToDoubleFunction<GoldenSeries> downside(Object... choices) {
        return of(r -> r.risk().number("downsideDeviation"), DEFAULT, choices);
    }

    private static ToDoubleFunction<GoldenSeries> moment(
            Function<TearSheet.Result, Outcome<Double>> figure, MomentKind kind) {
        return of(figure, DEFAULT, "moments", kind);
    }

    private static ToDoubleFunction<GoldenSeries> up(Profile profile, CaptureKind kind) {
        return against(section -> section.number("upCapture"), profile, "capture", kind);
    }

    private static ToDoubleFunction<GoldenSeries> down(Profile profile, CaptureKind kind) {
        return against(section -> section.number("downCapture"), profile, "capture", kind);
    }

    private static ToDoubleFunction<GoldenSeries> information(InformationRatioKind kind) {
        return against(section -> section.number("informationRatio"), DEFAULT, "informationRatio", kind);
    }

    private static double total(GoldenSeries series) {
        return value(series.sheet(DEFAULT).returns().number("total"));
    }

    private static double meanAnnualised(GoldenSeries series) {
        return value(series.sheet(DEFAULT).returns().number("meanAnnualised"));
    }

    /** Downside deviation about the mean: the mean as minimum acceptable return. */
    private static double semiDeviation(GoldenSeries series) {
        double mean = meanAnnualised(series) / series.periodsPerYear;
        double yearly = Math.expm1(Math.log1p(mean) * series.periodsPerYear);
        return perPeriod(downside("mar", yearly)).applyAsDouble(series);
    }

    /** g₁ × n² ÷ ((n − 1)(n − 2)). */
    private static double skewnessOverPopulationDeviation(GoldenSeries series) {
        double n = series.observations;
        return moment(r -> r.risk().number("skewness"), MomentKind.POPULATION).applyAsDouble(series)
                * n
                * n
                / (n - 1)
                / (n - 2);
    }

    /** In percentage points, over the values including the first. */
    private static double ulcerInPoints(GoldenSeries series) {
        double n = series.observations;
        return 100 * value(series.sheet(DEFAULT).risk().number("ulcerIndex")) * Math.sqrt(n / (n + 1));
    }

    /** Positive returns among those that are not zero. */
    private static double winRate(GoldenSeries series) {
        return value(series.sheet(DEFAULT).returns().number("positiveShare")) * series.observations / series.moves();
    }

    /** Root of the sum of both squared parts. */
    private static double totalRisk(GoldenSeries series) {
        return Math.hypot(
                against(b -> b.number("systematicRisk"), PERFORMANCE_ANALYTICS).applyAsDouble(series),
                against(b -> b.number("specificRisk"), PERFORMANCE_ANALYTICS).applyAsDouble(series));
    }
}
