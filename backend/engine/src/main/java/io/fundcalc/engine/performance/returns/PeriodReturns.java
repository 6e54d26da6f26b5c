package io.fundcalc.engine.performance.returns;

import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.numeric.Indicator;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;

/** The best and the worst period and how often a period gained: one look at each simple return serves all three. */
public final class PeriodReturns {

    private final Track track;
    private final double best;
    private final double worst;
    private final int gains;

    private PeriodReturns(Track track, double best, double worst, int gains) {
        this.track = track;
        this.best = best;
        this.worst = worst;
        this.gains = gains;
    }

    /** The periods of the track. */
    public static PeriodReturns of(Track track) {
        double best = Double.NEGATIVE_INFINITY;
        double worst = Double.POSITIVE_INFINITY;
        for (double value : track.simple()) {
            best = Math.max(best, value);
            worst = Math.min(worst, value);
        }
        int gains = 0;
        for (double value : track.simple()) {
            gains += Indicator.below(0, value);
        }
        return new PeriodReturns(track, best, worst, gains);
    }

    /**
     * Best period: the highest return of a single period.
     *
     * <pre>
     * Figure       best
     * Formula      max(rₜ)
     * Symbols      rₜ simple return of period t
     * Unit         ratio per period
     * Range        −1 … ∞
     * Unavailable  no return (TOO_FEW_VALUES)
     * Convention   frequency, basis
     * Source       arithmetic
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.returns.SnippetsTest" region="periods"}
     */
    public Outcome<Double> best() {
        return available(best);
    }

    /**
     * Worst period: the lowest return of a single period.
     *
     * <pre>
     * Figure       worst
     * Formula      min(rₜ)
     * Symbols      rₜ simple return of period t
     * Unit         ratio per period
     * Range        −1 … ∞
     * Unavailable  no return (TOO_FEW_VALUES)
     * Convention   frequency, basis
     * Source       arithmetic
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.returns.SnippetsTest" region="periods"}
     */
    public Outcome<Double> worst() {
        return available(worst);
    }

    /**
     * Periods with a gain: how many of all periods ended with a gain. Profile quantstats leaves periods without
     * change out of the count.
     *
     * <pre>
     * Figure       positiveShare
     * Formula      |{t : rₜ > 0}| ÷ |{t}|
     * Numbers      {gains} ÷ {periods}
     * Symbols      rₜ simple return of period t
     * Unit         ratio of periods
     * Range        0 … 1
     * Unavailable  no return (TOO_FEW_VALUES)
     * Convention   frequency, basis, profile
     * Source       arithmetic
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.returns.SnippetsTest" region="periods"}
     */
    public Outcome<Double> positiveShare() {
        int counted = counted();
        return counted == 0 ? Outcome.tooFew(1, 0) : Outcome.of((double) gains / counted);
    }

    /** What the share is computed from. */
    public Terms positiveShareTerms() {
        return Terms.of("gains", gains).and("periods", counted());
    }

    private int counted() {
        return track.conventions().has(Deviation.WINS_WITHOUT_ZERO) ? gains + losses() : track.size();
    }

    private int losses() {
        int losses = 0;
        for (double value : track.simple()) {
            losses += Indicator.below(value, 0);
        }
        return losses;
    }

    private Outcome<Double> available(double value) {
        return track.size() == 0 ? Outcome.tooFew(1, 0) : track.figure(value);
    }
}
