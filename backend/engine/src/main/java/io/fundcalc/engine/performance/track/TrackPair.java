package io.fundcalc.engine.performance.track;

import io.fundcalc.engine.convention.Conventions;
import io.fundcalc.engine.history.Alignment;
import io.fundcalc.engine.series.GrowthSeries;
import org.jspecify.annotations.Nullable;

/**
 * A fund and its benchmark on the dates they share, under the same conventions.
 *
 * @param fund the fund on common dates
 * @param benchmark the benchmark on the same dates
 * @param dropped returns of the fund that the benchmark lacks, before any resampling
 */
public record TrackPair(Track fund, Track benchmark, int dropped) {

    /**
     * Aligns first and resamples afterwards, so that both see the same last value of a period.
     *
     * @param wanted conventions; what they leave open is filled in from the common dates
     * @param rates dated rates in place of the constant one, or null
     * @return null when they share no return
     */
    public static @Nullable TrackPair of(
            GrowthSeries fund, GrowthSeries benchmark, Conventions wanted, @Nullable RiskFreeRates rates) {
        Alignment aligned = Alignment.of(fund, benchmark);
        if (aligned == null) {
            return null;
        }
        return new TrackPair(
                Track.of(aligned.first(), wanted, rates), Track.of(aligned.second(), wanted, rates), aligned.dropped());
    }
}
