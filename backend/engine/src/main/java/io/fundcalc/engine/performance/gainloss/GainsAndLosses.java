package io.fundcalc.engine.performance.gainloss;

import io.fundcalc.engine.performance.track.Track;

/**
 * Sums and numbers of the periods that gained and of those that lost. A return of 0 is neither.
 *
 * @param gained sum of the gains
 * @param lost sum of the losses, positive
 * @param gains how many periods gained
 * @param losses how many lost
 */
record GainsAndLosses(double gained, double lost, int gains, int losses) {

    static GainsAndLosses of(Track track) {
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
        return new GainsAndLosses(gained, lost, gains, losses);
    }

    double meanGain() {
        return gained / gains;
    }

    double meanLoss() {
        return lost / losses;
    }
}
