package io.fundcalc.engine.performance.ratio;

import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Shortfall;
import io.fundcalc.engine.performance.track.Track;

/**
 * Omega ratio: what was gained above a target for each unit missed below it. Profile empyrical takes the risk-free rate
 * and the target together as threshold.
 *
 * <pre>
 * Figure       omega
 * Formula      Ω = Σ max(0, rₜ − m) ÷ Σ max(0, m − rₜ)
 * Numbers      {gain} ÷ {shortfall}
 * Symbols      rₜ return of period t · m target of a period, (1 + yearly target)^(1 ÷ n) − 1; with
 *              dated risk-free rates and no target of its own m is the rate of each period
 * Unit         ratio
 * Range        0 … ∞
 * Unavailable  fewer than 2 returns (TOO_FEW_VALUES) · no return below the target (NO_DOWNSIDE)
 * Convention   mar, riskFreeSeries, periodsPerYear, returns, profile
 * Source       C. Keating, W. F. Shadwick, A Universal Performance Measure, Journal of Performance Measurement 6(3), 2002
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.ratio.SnippetsTest" region="omega"}
 */
public final class OmegaRatio {

    private OmegaRatio() {}

    /** The Omega ratio of the track. */
    public static Outcome<Double> of(Track track) {
        if (track.size() < 2) {
            return Outcome.tooFew(2, track.size());
        }
        Shortfall shortfall = shortfall(track);
        return shortfall.any()
                ? track.figure(shortfall.gain() / shortfall.first())
                : Outcome.unavailable(Reason.NO_DOWNSIDE);
    }

    /** What it is computed from. */
    public static Terms terms(Track track) {
        Shortfall shortfall = shortfall(track);
        return Terms.of("gain", shortfall.gain()).and("shortfall", shortfall.first());
    }

    private static Shortfall shortfall(Track track) {
        if (!track.conventions().has(Deviation.OMEGA_LESS_RATE_TWICE)) {
            return track.shortfall();
        }
        return track.hasDatedTarget()
                ? Shortfall.of(lessRiskFreeTwice(track), 0)
                : Shortfall.of(track.excess(), track.targetPerPeriod());
    }

    /** Less the risk-free rate of each period, and less the target, which is that rate again. */
    private static double[] lessRiskFreeTwice(Track track) {
        double[] less = new double[track.size()];
        for (int i = 0; i < less.length; i++) {
            less[i] = 2 * track.excess()[i] - track.returns()[i];
        }
        return less;
    }
}
