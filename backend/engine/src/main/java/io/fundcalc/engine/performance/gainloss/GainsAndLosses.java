package io.fundcalc.engine.performance.gainloss;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.track.Shortfall;
import io.fundcalc.engine.performance.track.Track;
import org.jspecify.annotations.Nullable;

/**
 * Sums and numbers of the periods that gained and of those that lost. A return of 0 is neither, and one that
 * rounding leaves of it does not count.
 *
 * @param track whose periods they are
 * @param gained sum of the gains
 * @param lost sum of the losses, positive
 * @param gains how many periods gained
 * @param losses how many lost
 */
public record GainsAndLosses(Track track, double gained, double lost, int gains, int losses) {

    /** Of the periods of a track. */
    public static GainsAndLosses of(Track track) {
        Shortfall losses = track.losses();
        return new GainsAndLosses(track, losses.gain(), losses.first(), losses.above(), losses.below());
    }

    /** Why figures of gains and losses cannot be computed: too few periods, or none that lost; null where they can. */
    @Nullable
    Outcome<Double> missing() {
        if (track.size() < 2) {
            return Outcome.tooFew(2, track.size());
        }
        return losses == 0 ? Outcome.unavailable(Reason.NO_LOSS) : null;
    }

    double meanGain() {
        return gained / gains;
    }

    double meanLoss() {
        return lost / losses;
    }
}
