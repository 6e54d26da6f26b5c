package io.fundcalc.engine.performance.gainloss;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.track.Track;
import org.jspecify.annotations.Nullable;

/**
 * Sums and numbers of the periods that gained and of those that lost. A return of 0 is neither.
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
        double gained = 0;
        double lost = 0;
        int gains = 0;
        int losses = 0;
        for (double value : track.returns()) {
            if (value > 0) {
                gained += value;
                gains++;
            } else if (value < 0) {
                lost -= value;
                losses++;
            }
        }
        return new GainsAndLosses(track, gained, lost, gains, losses);
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
