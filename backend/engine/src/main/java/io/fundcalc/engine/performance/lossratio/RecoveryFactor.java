package io.fundcalc.engine.performance.lossratio;

import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.numeric.CompensatedSum;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.drawdown.MaxDrawdown;
import io.fundcalc.engine.performance.drawdown.Underwater;
import io.fundcalc.engine.performance.returns.TotalReturn;
import io.fundcalc.engine.performance.track.Track;

/**
 * Recovery factor: total return for each unit of maximum drawdown.
 *
 * <pre>
 * Figure       recoveryFactor
 * Formula      F = R ÷ MDD; F′ = |Σ rₜ| ÷ MDD
 * Numbers      {total} ÷ {maxDrawdown}
 * Symbols      R total return · MDD maximum drawdown · rₜ return of period t · F′ in profile QuantStats
 * Unit         ratio
 * Range        −∞ … ∞
 * Unavailable  no return (TOO_FEW_VALUES) · the value never fell (NO_DRAWDOWN)
 * Convention   basis, profile
 * Source       QuantStats, recovery_factor
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.lossratio.SnippetsTest" region="recoveryFactor"}
 */
public final class RecoveryFactor {

    private RecoveryFactor() {}

    /** The recovery factor of a track already walked. */
    public static Outcome<Double> of(Underwater underwater) {
        if (underwater.track().size() > 0 && underwater.count() == 0) {
            return Outcome.unavailable(Reason.NO_DRAWDOWN);
        }
        return MaxDrawdown.of(underwater)
                .depth()
                .flatMap(loss -> earned(underwater.track()).map(total -> total / loss));
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Underwater underwater) {
        return Terms.of("total", earned(underwater.track()).value())
                .and("maxDrawdown", MaxDrawdown.of(underwater).depth().value());
    }

    private static Outcome<Double> earned(Track track) {
        return track.conventions().has(Deviation.RECOVERY_OF_SUM)
                ? track.figure(Math.abs(CompensatedSum.of(track.simple())))
                : TotalReturn.of(track);
    }
}
