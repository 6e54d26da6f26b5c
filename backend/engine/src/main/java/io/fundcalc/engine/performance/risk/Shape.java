package io.fundcalc.engine.performance.risk;

import io.fundcalc.engine.convention.MomentKind;
import io.fundcalc.engine.numeric.Moments;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.track.Track;

/**
 * A measure of the shape of a distribution, whatever its width: a ratio of central moments that exists where the returns
 * vary, of a population or corrected for the bias of a sample.
 */
interface Shape {

    /** Two returns that differ have a shape as a population. */
    int NEEDED_POPULATION = 2;

    /** The measure of numbers that vary. */
    double of(Moments moments, boolean sample);

    /**
     * The measure of a track's returns by the moments of its conventions.
     *
     * @param neededSample returns without which the correction for a sample would divide by zero
     */
    static Outcome<Double> figure(Track track, int neededSample, Shape shape) {
        boolean sample = track.conventions().moments() == MomentKind.SAMPLE;
        int needed = sample ? neededSample : NEEDED_POPULATION;
        if (track.size() < needed) {
            return Outcome.tooFew(needed, track.size());
        }
        return Track.varies(track.moments())
                ? Outcome.of(shape.of(track.moments(), sample))
                : Outcome.unavailable(Reason.ZERO_VOLATILITY);
    }
}
