package io.fundcalc.engine.performance.rolling;

import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.numeric.Finite;
import io.fundcalc.engine.outcome.PartialValues;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.track.Track;
import io.fundcalc.engine.performance.track.TrackPair;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rolling figures: the fund over every window of so many periods. One entry for each window, all rows of equal length;
 * no window begins after a total loss.
 *
 * @param dates last day of each window
 * @param total see {@link #total()}
 * @param volatility see {@link #volatility()}
 * @param sharpe see {@link #sharpe()}
 * @param beta see {@link #beta()}; null without a benchmark
 */
public record Rolling(
        int[] dates,
        PartialValues total,
        PartialValues volatility,
        PartialValues sharpe,
        @Nullable PartialValues beta) {

    private static final int NEEDED = 2;

    /**
     * Every window of the track.
     *
     * @param pair the fund with its benchmark on common dates; null without one
     * @param window periods, at least 1
     */
    public static Rolling of(Track track, @Nullable TrackPair pair, int window) {
        int windows = windows(track, window);
        int[] dates = windows == 0 ? new int[0] : Arrays.copyOfRange(track.days(), window, window + windows);
        PartialValues total = PartialValues.of(totals(track, window, windows));
        PartialValues beta = pair == null ? null : betas(dates, pair, window);
        if (window < NEEDED || windows == 0) {
            return new Rolling(dates, total, none(windows), none(windows), beta);
        }
        Spread spread = Spread.of(track.returns(), track, window).first(windows);
        // A constant risk-free rate moves the means alone, so one walk serves both rows.
        boolean dated = track.hasDatedRiskFree();
        return new Rolling(
                dates,
                total,
                PartialValues.of(spread.deviations),
                sharpes(track, dated ? Spread.of(track.excess(), track, window).first(windows) : spread, dated),
                beta);
    }

    /** Mean of each window, and deviation per year. */
    private record Spread(double[] means, double[] deviations, double negligible) {

        static Spread of(double[] row, Track track, int window) {
            SlidingMoments sliding = SlidingMoments.of(row, window);
            double scale =
                    track.periodsPerYear() / (window - track.conventions().ddof());
            double[] deviations = sliding.squares();
            for (int i = 0; i < deviations.length; i++) {
                deviations[i] = Math.sqrt(Finite.orNaN(deviations[i] * scale));
            }
            return new Spread(sliding.means(), deviations, Math.sqrt(window * scale) * Track.ROUNDING);
        }

        /** Without the windows behind a total loss. */
        Spread first(int windows) {
            return windows == means.length
                    ? this
                    : new Spread(Arrays.copyOf(means, windows), Arrays.copyOf(deviations, windows), negligible);
        }
    }

    /** The same with a row of betas none of which there is, for a benchmark without a common date. */
    public Rolling withoutOverlap() {
        boolean[] missing = new boolean[dates.length];
        Arrays.fill(missing, true);
        return new Rolling(
                dates,
                total,
                volatility,
                sharpe,
                new PartialValues(new double[dates.length], missing, Reason.NO_OVERLAP));
    }

    private static int windows(Track track, int window) {
        int windows = Math.max(0, track.size() - window + 1);
        double[] growth = track.growth();
        while (windows > 0 && growth[windows - 1] == 0) {
            windows--;
        }
        return windows;
    }

    private static PartialValues none(int windows) {
        boolean[] missing = new boolean[windows];
        Arrays.fill(missing, true);
        return windows == 0
                ? PartialValues.of(new double[0])
                : new PartialValues(new double[windows], missing, Reason.TOO_FEW_VALUES);
    }

    /**
     * Rolling return: growth over the window, per year when the window spans a year of periods or more.
     *
     * <pre>
     * Figure       rolling.total
     * Formula      R = (Vₜ ÷ Vₜ₋ᵥ)^(n ÷ w) − 1, w ≥ n; R = Vₜ ÷ Vₜ₋ᵥ − 1, w < n
     * Symbols      Vₜ growth of 1 at the end of period t · w periods in the window · v = w · n periods per year
     * Unit         ratio per year, for windows under one year ratio over the window
     * Range        −1 … ∞
     * Unavailable  fewer returns than the window: no entry · growth of the window too large for a number (OUT_OF_RANGE)
     * Convention   rollingWindow, periodsPerYear, basis
     * Source       Global Investment Performance Standards (GIPS), CFA Institute, 2020, geometric linking
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.rolling.SnippetsTest" region="rolling"}
     *
     * <p>A window holds a number of periods, so its years are counted in periods under every annualization.
     */
    @Override
    public PartialValues total() {
        return total;
    }

    private static double[] totals(Track track, int window, int windows) {
        double[] growth = track.growth();
        double[] totals = new double[windows];
        // Copied first: a division whose two rows run in step becomes vector instructions.
        System.arraycopy(growth, Math.min(window, growth.length), totals, 0, windows);
        for (int i = 0; i < windows; i++) {
            totals[i] = totals[i] / growth[i] - 1;
        }
        double exponent = track.periodsPerYear() / window;
        if (exponent < 1) {
            for (int i = 0; i < windows; i++) {
                totals[i] = Math.pow(1 + totals[i], exponent) - 1;
            }
        }
        return totals;
    }

    /**
     * Rolling volatility: deviation of the returns within the window, per year.
     *
     * <pre>
     * Figure       rolling.volatility
     * Formula      σ = √(Σ(rₜ − r̄)² ÷ (w − k)) × √n, t ∈ W
     * Symbols      rₜ return of period t · r̄ mean of the window · w periods in the window · k 1 for a sample, 0 for
     *              the population · n periods per year · W window
     * Unit         ratio per year
     * Range        0 … ∞
     * Unavailable  window of one period (TOO_FEW_VALUES)
     * Convention   rollingWindow, ddof, periodsPerYear, returns
     * Source       C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd ed., 2008, ch. 4
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.rolling.SnippetsTest" region="rolling"}
     */
    @Override
    public PartialValues volatility() {
        return volatility;
    }

    /**
     * Rolling Sharpe ratio: mean excess return within the window per unit of its deviation, per year.
     *
     * <pre>
     * Figure       rolling.sharpe
     * Formula      S = mean(rₜ − fₜ) ÷ sd(rₜ − fₜ) × √n, t ∈ W
     * Symbols      rₜ return of period t · fₜ risk-free rate of period t · n periods per year · W window
     * Unit         ratio per year
     * Range        −∞ … ∞
     * Unavailable  window of one period (TOO_FEW_VALUES) · returns within the window do not vary (ZERO_VOLATILITY)
     * Convention   rollingWindow, riskFree, ddof, periodsPerYear, returns
     * Source       W. F. Sharpe, The Sharpe Ratio, Journal of Portfolio Management 21(1), 1994
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.rolling.SnippetsTest" region="rolling"}
     */
    @Override
    public PartialValues sharpe() {
        return sharpe;
    }

    /** Written over the means. */
    private static PartialValues sharpes(Track track, Spread spread, boolean dated) {
        double riskFree = dated ? 0 : track.riskFreePerPeriod();
        double periods = track.periodsPerYear();
        double[] sharpes = spread.means;
        for (int i = 0; i < sharpes.length; i++) {
            sharpes[i] = (sharpes[i] - riskFree) * periods / spread.deviations[i];
        }
        return withoutFlat(sharpes, spread.deviations, spread.negligible, Reason.ZERO_VOLATILITY);
    }

    /** Takes out the values whose window does not vary. */
    private static PartialValues withoutFlat(double[] values, double[] spreads, double negligible, Reason reason) {
        double least = Double.POSITIVE_INFINITY;
        for (double spread : spreads) {
            least = Math.min(least, spread);
        }
        if (least > negligible) {
            return PartialValues.of(values);
        }
        boolean[] missing = new boolean[values.length];
        int flat = 0;
        for (int i = 0; i < values.length; i++) {
            missing[i] = spreads[i] <= negligible;
            flat += missing[i] ? 1 : 0;
            values[i] = missing[i] ? 0 : values[i];
        }
        return flat == 0 ? PartialValues.of(values) : new PartialValues(values, missing, reason);
    }

    /**
     * Rolling beta: how far the fund moved for each unit that the benchmark moved, within the window.
     *
     * <pre>
     * Figure       rolling.beta
     * Formula      β = Σ(xₜ − x̄)(yₜ − ȳ) ÷ Σ(xₜ − x̄)², t ∈ W
     * Symbols      xₜ excess return of the benchmark in period t · yₜ of the fund · x̄, ȳ means of the window · W
     *              window
     * Unit         number
     * Range        −∞ … ∞
     * Unavailable  no benchmark: no row · window without so many common periods (NO_OVERLAP) · benchmark does not vary
     *              within the window (ZERO_BENCHMARK_VOLATILITY)
     * Convention   rollingWindow, riskFree, returns, profile
     * Source       W. F. Sharpe, Capital Asset Prices, Journal of Finance 19(3), 1964
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.rolling.SnippetsTest" region="rolling"}
     */
    @Override
    public @Nullable PartialValues beta() {
        return beta;
    }

    private static PartialValues betas(int[] dates, TrackPair pair, int window) {
        int windows = Math.max(0, pair.benchmark().size() - window + 1);
        PartialValues found = PartialValues.of(new double[0]);
        if (windows > 0) {
            boolean raw = pair.fund().conventions().has(Deviation.BETA_OF_RETURNS);
            SlidingSlopes slopes = SlidingSlopes.of(
                    raw ? pair.benchmark().returns() : pair.benchmark().excess(),
                    raw ? pair.fund().returns() : pair.fund().excess(),
                    window);
            double[] betas = slopes.products();
            for (int i = 0; i < windows; i++) {
                betas[i] /= slopes.squares()[i];
            }
            double negligible = window * Track.ROUNDING * Track.ROUNDING;
            found = withoutFlat(betas, slopes.squares(), negligible, Reason.ZERO_BENCHMARK_VOLATILITY);
        }
        return onDates(
                dates,
                Arrays.copyOfRange(
                        pair.fund().days(), Math.min(window, pair.fund().size() + 1), window + windows),
                found);
    }

    /** The values at those of the dates that their own dates share. */
    private static PartialValues onDates(int[] dates, int[] own, PartialValues found) {
        if (Arrays.equals(dates, own)) {
            return found;
        }
        double[] values = new double[dates.length];
        boolean[] missing = new boolean[dates.length];
        for (int i = 0; i < dates.length; i++) {
            int at = Arrays.binarySearch(own, dates[i]);
            missing[i] = at < 0 || !found.has(at);
            values[i] = missing[i] ? 0 : found.values()[at];
        }
        return new PartialValues(values, missing, found.reason() == null ? Reason.NO_OVERLAP : found.reason());
    }
}
