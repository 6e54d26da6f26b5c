package io.fundcalc.engine.performance.track;

import io.fundcalc.engine.convention.Conventions;
import io.fundcalc.engine.convention.Frequency;
import io.fundcalc.engine.convention.ReturnKind;
import io.fundcalc.engine.history.Resampling;
import io.fundcalc.engine.numeric.Moments;
import io.fundcalc.engine.numeric.PartialOrder;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.series.GrowthSeries;
import org.jspecify.annotations.Nullable;

/**
 * A fund prepared once for all calculations: every {@code of} takes a track and reads from it what it needs. Arrays are
 * the track's own and not to be written to. Pieces that several calculations share are made when first asked for. One
 * thread at a time.
 */
public final class Track {

    /**
     * A value of double precision gives returns that are off by some 1e-16, so a constant growth shows a deviation of
     * that size; no published value has digits enough for a true one below this.
     */
    public static final double ROUNDING = 1e-14;

    private final GrowthSeries series;
    private final Conventions conventions;
    private final double riskFreePerPeriod;
    private final double targetPerPeriod;
    private final double @Nullable [] riskFree;
    private final boolean hasDatedTarget;
    private final Span span;
    private final double[] returns;
    private @Nullable Moments moments;
    private @Nullable Moments excessMoments;
    private @Nullable Shortfall shortfall;
    private @Nullable PartialOrder order;
    private double @Nullable [] excess;
    private @Nullable DayIndex index;
    private double @Nullable [] room;

    private Track(
            GrowthSeries series, Conventions conventions, double @Nullable [] riskFree, boolean targetIsRiskFree) {
        this.series = series;
        this.conventions = conventions;
        this.riskFree = riskFree;
        this.hasDatedTarget = riskFree != null && targetIsRiskFree;
        this.riskFreePerPeriod = inKind(Compounding.toPerPeriod(conventions.riskFree(), conventions.periodsPerYear()));
        Double mar = conventions.mar();
        this.targetPerPeriod = inKind(
                Compounding.toPerPeriod(mar == null ? conventions.riskFree() : mar, conventions.periodsPerYear()));
        this.span = new Span(series.dates().first(), series.dates().last(), series.size());
        this.returns = isLog() ? logs(series.returns()) : series.returns();
    }

    /**
     * Prepares a fund: resamples it, counts the periods of a year and converts the yearly rates.
     *
     * @param fund growth, already adjusted and cut to the window
     * @param wanted conventions; what they leave open is filled in from the dates
     * @param rates dated rates in place of the constant one, or null
     * @throws io.fundcalc.engine.series.InvalidSeriesException when the rates begin after the fund
     */
    public static Track of(GrowthSeries fund, Conventions wanted, @Nullable RiskFreeRates rates) {
        Frequency frequency = Resampling.effective(fund.dates(), wanted.frequency());
        GrowthSeries series = wanted.frequency() == frequency ? Resampling.of(fund, frequency) : fund;
        double periodsPerYear = wanted.periodsPerYear() > 0 ? wanted.periodsPerYear() : frequency.usualPeriodsPerYear();
        double[] riskFree =
                rates == null ? null : rates.perPeriod(series.dates().days(), periodsPerYear);
        double yearly = riskFree == null ? wanted.riskFree() : meanYearly(riskFree, periodsPerYear);
        Double mar = wanted.mar();
        Conventions resolved = wanted.resolved(frequency, periodsPerYear, yearly, mar == null ? yearly : mar);
        return new Track(
                series,
                resolved,
                riskFree != null && resolved.returns() == ReturnKind.LOG ? logs(riskFree) : riskFree,
                mar == null);
    }

    /** The constant yearly rate that compounds to the same as the dated ones. */
    private static double meanYearly(double[] perPeriod, double periodsPerYear) {
        double logs = 0;
        for (double rate : perPeriod) {
            logs += Math.log1p(rate);
        }
        double yearly = perPeriod.length == 0 ? 0 : Math.expm1(logs / perPeriod.length * periodsPerYear);
        return Math.min(yearly, Double.MAX_VALUE);
    }

    private boolean isLog() {
        return conventions.returns() == ReturnKind.LOG;
    }

    private double inKind(double simple) {
        return isLog() ? Math.log1p(simple) : simple;
    }

    private static double[] logs(double[] simple) {
        double[] logs = new double[simple.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log1p(simple[i]);
        }
        return logs;
    }

    /** Number of returns. */
    public int size() {
        return returns.length;
    }

    /** The conventions with frequency, periods per year, risk-free rate and target filled in. */
    public Conventions conventions() {
        return conventions;
    }

    /** Returns in a year. */
    public double periodsPerYear() {
        return conventions.periodsPerYear();
    }

    /** From the base day to the last. */
    public Span span() {
        return span;
    }

    /** From a point to the last day. */
    public Span spanFrom(int point) {
        return new Span(series.dates().day(point), span.to(), size() - point);
    }

    /** Years of the whole track under the annualization convention. */
    public double years() {
        return span.years(conventions.annualization(), conventions.periodsPerYear());
    }

    /** What the track was prepared from, resampled. */
    public GrowthSeries series() {
        return series;
    }

    /** Base day and end of each period, one more than returns; days since 1970-01-01. */
    public int[] days() {
        return series.dates().days();
    }

    /** Growth of 1 at each of the days. */
    public double[] growth() {
        return series.growth();
    }

    /** Simple return of each period: for what was earned. */
    public double[] simple() {
        return series.returns();
    }

    /** Return of each period, simple or log as the conventions say: for statistics. */
    public double[] returns() {
        return returns;
    }

    /** Risk-free rate of a period, in the kind of {@link #returns()}; with dated rates their mean. */
    public double riskFreePerPeriod() {
        return riskFreePerPeriod;
    }

    /** Whether the risk-free rate changes from period to period. */
    public boolean hasDatedRiskFree() {
        return riskFree != null;
    }

    /** Minimum acceptable return of a period, in the kind of {@link #returns()}; with dated targets their mean. */
    public double targetPerPeriod() {
        return targetPerPeriod;
    }

    /** Whether the target is the risk-free rate of each period, which changes. */
    public boolean hasDatedTarget() {
        return hasDatedTarget;
    }

    /** Mean of {@link #returns()} less the target of each period. */
    public double meanAboveTarget() {
        return hasDatedTarget ? excessMoments().mean() : moments().mean() - targetPerPeriod;
    }

    /** Return of each period less its risk-free rate; the returns themselves when that is 0. */
    public double[] excess() {
        double[] made = excess;
        if (made == null) {
            made = isRiskFreeZero() ? returns : lessRiskFree();
            excess = made;
        }
        return made;
    }

    private boolean isRiskFreeZero() {
        return riskFree == null && riskFreePerPeriod == 0;
    }

    private double[] lessRiskFree() {
        double[] less = new double[returns.length];
        double[] dated = riskFree;
        for (int i = 0; i < less.length; i++) {
            less[i] = returns[i] - (dated == null ? riskFreePerPeriod : dated[i]);
        }
        return less;
    }

    /** Mean and central sums of {@link #returns()}. */
    public Moments moments() {
        Moments made = moments;
        if (made == null) {
            made = Moments.of(returns);
            moments = made;
        }
        return made;
    }

    /** Mean and central sums of {@link #excess()}; a constant rate moves the mean alone. */
    public Moments excessMoments() {
        Moments made = excessMoments;
        if (made == null) {
            Moments own = riskFree == null ? moments() : Moments.of(excess());
            made = riskFree == null && riskFreePerPeriod != 0
                    ? new Moments(own.count(), own.mean() - riskFreePerPeriod, own.second(), own.third(), own.fourth())
                    : own;
            excessMoments = made;
        }
        return made;
    }

    /** Whether numbers with these moments differ by more than the rounding of a return. */
    public static boolean varies(Moments moments) {
        return varies(moments.count(), moments.mean(), moments.second());
    }

    /** The same for so many numbers with this mean and this sum of squared deviations. */
    public static boolean varies(int count, double mean, double squares) {
        // Sums that left the range of numbers vary.
        return count > 1 && !(Math.sqrt(squares / count) <= ROUNDING * (1 + Math.abs(mean)));
    }

    /** Shortfalls of {@link #returns()} below 0. */
    public Shortfall losses() {
        return targetPerPeriod == 0 && !hasDatedTarget ? shortfall() : Shortfall.of(returns, 0);
    }

    /** Shortfalls of {@link #returns()} below the target of each period. */
    public Shortfall shortfall() {
        Shortfall made = shortfall;
        if (made == null) {
            made = hasDatedTarget ? Shortfall.of(excess(), 0) : Shortfall.of(returns, targetPerPeriod);
            shortfall = made;
        }
        return made;
    }

    /** Order statistics of {@link #returns()}, of which there is one at least. */
    public PartialOrder order() {
        PartialOrder made = order;
        if (made == null) {
            made = PartialOrder.of(returns);
            order = made;
        }
        return made;
    }

    /** Finds days among {@link #days()}. */
    public DayIndex index() {
        DayIndex made = index;
        if (made == null) {
            made = DayIndex.of(days());
            index = made;
        }
        return made;
    }

    /** Scratch array, one double per day. Undefined between calls; not thread-safe. */
    public double[] room() {
        double[] made = room;
        if (made == null) {
            made = new double[days().length];
            room = made;
        }
        return made;
    }

    /** A figure of this track; why there is none when it is not a number. */
    public Outcome<Double> figure(double value) {
        if (Double.isFinite(value)) {
            return Outcome.computed(value);
        }
        return Outcome.unavailable(growth()[size()] == 0 ? Reason.TOTAL_LOSS : Reason.OUT_OF_RANGE);
    }
}
