package io.fundcalc.engine.performance;

import io.fundcalc.engine.convention.Conventions;
import io.fundcalc.engine.convention.Frequency;
import io.fundcalc.engine.execution.Checkpoint;
import io.fundcalc.engine.figure.FigureSection;
import io.fundcalc.engine.figure.FigureValues;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.calendar.Calendar;
import io.fundcalc.engine.performance.chart.Chart;
import io.fundcalc.engine.performance.drawdown.Drawdown;
import io.fundcalc.engine.performance.drawdown.Drawdowns;
import io.fundcalc.engine.performance.drawdown.Underwater;
import io.fundcalc.engine.performance.inference.Trials;
import io.fundcalc.engine.performance.inference.Uncertainty;
import io.fundcalc.engine.performance.returns.StandardPeriod;
import io.fundcalc.engine.performance.returns.StandardPeriods;
import io.fundcalc.engine.performance.rolling.HoldingPeriod;
import io.fundcalc.engine.performance.rolling.Rolling;
import io.fundcalc.engine.performance.track.RiskFreeRates;
import io.fundcalc.engine.performance.track.Span;
import io.fundcalc.engine.performance.track.Track;
import io.fundcalc.engine.performance.track.TrackPair;
import io.fundcalc.engine.series.GrowthSeries;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything about one fund on one sheet. Each figure is computed by the calculation that its section names. */
public final class TearSheet {

    /** Every section of figures, in the order of the sheet; the last one needs a benchmark. */
    public static final List<FigureSection<?>> FIGURES =
            List.of(SheetFigures.RETURNS, SheetFigures.RISK, SheetFigures.RATIOS, BenchmarkFigures.BENCHMARK);

    /** All sections but the one that takes a thousand histories. */
    public static final Set<Section> USUAL_SECTIONS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Section.UNCERTAINTY)));

    private TearSheet() {}

    /** Parts of the sheet that cost space or time; the others are always there. */
    public enum Section {
        DRAWDOWNS,
        CALENDAR,
        ROLLING,
        HOLDING_PERIODS,
        CHART,
        UNCERTAINTY
    }

    /**
     * What the sheet is computed from.
     *
     * @param fund its growth, already adjusted and cut to the window
     * @param benchmark growth to compare with
     * @param riskFreeRates dated annual effective rates that replace the constant one
     * @param conventions every choice, none hidden
     * @param rollingWindow periods in a rolling window; 0 = one year of periods
     * @param include which of the larger sections to compute
     * @param trials the search that the fund came out of, or null
     * @param seed of the paths behind the uncertainty
     */
    public record Input(
            GrowthSeries fund,
            @Nullable GrowthSeries benchmark,
            @Nullable RiskFreeRates riskFreeRates,
            Conventions conventions,
            int rollingWindow,
            Set<Section> include,
            @Nullable Trials trials,
            int seed) {

        /** A fund that was not searched for. */
        public Input(
                GrowthSeries fund,
                @Nullable GrowthSeries benchmark,
                @Nullable RiskFreeRates riskFreeRates,
                Conventions conventions,
                int rollingWindow,
                Set<Section> include) {
            this(fund, benchmark, riskFreeRates, conventions, rollingWindow, include, null, 1);
        }
    }

    /**
     * The sheet.
     *
     * @param conventions the input's, with everything inferred filled in
     * @param returns see {@link #FIGURES}, as for risk, ratios and benchmark; losses are positive
     * @param benchmark null when no benchmark was given
     */
    public record Result(
            Conventions conventions,
            int rollingWindow,
            Period period,
            FigureValues returns,
            List<StandardPeriod> standardPeriods,
            FigureValues risk,
            FigureValues ratios,
            @Nullable FigureValues benchmark,
            @Nullable List<Drawdown> drawdowns,
            @Nullable Calendar calendar,
            @Nullable Rolling rolling,
            @Nullable List<HoldingPeriod> holdingPeriods,
            @Nullable Chart chart,
            @Nullable Uncertainty uncertainty) {}

    /**
     * The window. {@code from} is the base day, from which growth is counted.
     *
     * @param observations number of returns
     * @param days calendar days from {@code from} to {@code to}
     * @param years under the annualization convention
     * @param alignedObservations returns shared with the benchmark; 0 without one
     * @param dropped returns of the fund that the benchmark lacks, before resampling; 0 without one
     */
    public record Period(
            int from,
            int to,
            int observations,
            int days,
            double years,
            Frequency frequency,
            int alignedObservations,
            int dropped) {}

    /** Computes the sheet. */
    public static Result of(Input input) {
        Track track = Track.of(input.fund(), input.conventions(), input.riskFreeRates());
        GrowthSeries beside = input.benchmark();
        TrackPair pair = beside == null ? null : pair(input, beside, track);
        Underwater underwater = Underwater.of(track);
        FundBasis basis = FundBasis.of(underwater, input.trials());
        int window = input.rollingWindow() > 0
                ? input.rollingWindow()
                : Math.max(1, (int) Math.round(track.periodsPerYear()));
        return new Result(
                track.conventions(),
                window,
                period(track, pair),
                SheetFigures.RETURNS.of(basis),
                StandardPeriods.of(track),
                SheetFigures.RISK.of(basis),
                SheetFigures.RATIOS.of(basis),
                beside == null ? null : againstBenchmark(pair),
                section(input, Section.DRAWDOWNS, () -> Drawdowns.of(underwater)),
                section(input, Section.CALENDAR, basis::calendar),
                section(input, Section.ROLLING, () -> rolling(track, beside != null, pair, window)),
                section(input, Section.HOLDING_PERIODS, () -> HoldingPeriod.of(track)),
                section(input, Section.CHART, () -> Chart.of(underwater, beside)),
                section(input, Section.UNCERTAINTY, () -> uncertainty(track, basis.yearly(), input.seed())));
    }

    private static Uncertainty uncertainty(Track track, Yearly yearly, int seed) {
        Uncertainty made = Uncertainty.of(track, seed);
        return new Uncertainty(yearly.of(made.sharpe()), yearly.of(made.volatility()), made.maxDrawdown());
    }

    private static FigureValues againstBenchmark(@Nullable TrackPair pair) {
        return pair == null
                ? BenchmarkFigures.BENCHMARK.unavailable(Reason.NO_OVERLAP)
                : BenchmarkFigures.BENCHMARK.of(BenchmarkBasis.of(pair));
    }

    /** A section takes a few milliseconds at most, so the caller may stop the sheet between two of them. */
    private static <T> @Nullable T section(Input input, Section section, Supplier<T> calculation) {
        if (!input.include().contains(section)) {
            return null;
        }
        Checkpoint.pass();
        return calculation.get();
    }

    /** On dates that are all common the prepared fund serves twice. */
    private static @Nullable TrackPair pair(Input input, GrowthSeries beside, Track track) {
        TrackPair pair = TrackPair.of(input.fund(), beside, input.conventions(), input.riskFreeRates());
        return pair != null && Arrays.equals(pair.fund().days(), track.days())
                ? new TrackPair(track, pair.benchmark(), pair.dropped())
                : pair;
    }

    private static Rolling rolling(Track track, boolean compared, @Nullable TrackPair pair, int window) {
        Rolling rolling = Rolling.of(track, pair, window);
        return compared && pair == null ? rolling.withoutOverlap() : rolling;
    }

    private static Period period(Track track, @Nullable TrackPair pair) {
        Span span = track.span();
        return new Period(
                span.from(),
                span.to(),
                span.periods(),
                span.days(),
                track.years(),
                track.conventions().frequency(),
                pair == null ? 0 : pair.fund().size(),
                pair == null ? 0 : pair.dropped());
    }
}
