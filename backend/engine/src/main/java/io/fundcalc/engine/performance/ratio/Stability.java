package io.fundcalc.engine.performance.ratio;

import io.fundcalc.engine.numeric.CumulativeLog;
import io.fundcalc.engine.numeric.Moments;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;

/**
 * Stability: how much of the way up is explained by a straight line through the logarithm of wealth; 1 is steady growth.
 *
 * <pre>
 * Figure       stability
 * Formula      R² = (Σ (t − t̄)(ln Wₜ − mean(ln W)))² ÷ (Σ (t − t̄)² × Σ (ln Wₜ − mean(ln W))²)
 * Numbers      {joint} ^ 2 ÷ ({time} × {wealth})
 * Symbols      Wₜ growth of 1 at the end of period t · t number of the period
 * Unit         share of variance
 * Range        0 … 1
 * Unavailable  fewer than 3 returns (TOO_FEW_VALUES) · wealth does not change (ZERO_VOLATILITY) · total loss (TOTAL_LOSS)
 * Convention   frequency, basis
 * Source       empyrical, stability_of_timeseries; coefficient of determination of ordinary least squares
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.ratio.SnippetsTest" region="stability"}
 */
public final class Stability {

    private static final int FEWEST = 3;

    private Stability() {}

    /** The stability of the track. */
    public static Outcome<Double> of(Track track) {
        if (track.size() < FEWEST) {
            return Outcome.tooFew(FEWEST, track.size());
        }
        if (track.growth()[track.size()] == 0) {
            return Outcome.unavailable(Reason.TOTAL_LOSS);
        }
        Fit fit = Fit.of(track);
        return fit.wealth() <= CumulativeLog.ROUNDING * CumulativeLog.ROUNDING * track.size()
                ? Outcome.unavailable(Reason.ZERO_VOLATILITY)
                : track.figure(Math.min(1, fit.joint() * fit.joint() / (fit.time() * fit.wealth())));
    }

    /** What it is computed from. */
    public static Terms terms(Track track) {
        Fit fit = Fit.of(track);
        return Terms.of("joint", fit.joint()).and("time", fit.time()).and("wealth", fit.wealth());
    }

    /** Sums of squares about the means, of time, of log wealth and of both. */
    private record Fit(double joint, double time, double wealth) {

        /** Of the points after the base day. */
        static Fit of(Track track) {
            int count = track.size();
            double[] logs = track.room();
            CumulativeLog.write(track.simple(), logs);
            double mean = Moments.mean(logs, 0, count);
            double middle = (count - 1) / 2.0;
            double joint = 0;
            double wealth = 0;
            double jointOdd = 0;
            double wealthOdd = 0;
            double time = -middle;
            // Two sums of each kind, so that an addition need not wait for the one before.
            for (int i = 0; i < count - 1; i += 2) {
                double off = logs[i] - mean;
                joint += time * off;
                wealth += off * off;
                double offOdd = logs[i + 1] - mean;
                jointOdd += (time + 1) * offOdd;
                wealthOdd += offOdd * offOdd;
                time += 2;
            }
            double rest = count % 2 == 0 ? 0 : logs[count - 1] - mean;
            joint += jointOdd + middle * rest;
            wealth += wealthOdd + rest * rest;
            return new Fit(joint, count * ((double) count * count - 1) / 12, wealth);
        }
    }
}
