package io.fundcalc.engine.performance;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.performance.calendar.Calendar;
import io.fundcalc.engine.performance.drawdown.ConditionalDrawdown;
import io.fundcalc.engine.performance.drawdown.MaxDrawdown;
import io.fundcalc.engine.performance.drawdown.Underwater;
import io.fundcalc.engine.performance.gainloss.GainsAndLosses;
import io.fundcalc.engine.performance.inference.Trials;
import io.fundcalc.engine.performance.returns.PeriodReturns;
import io.fundcalc.engine.performance.risk.ConditionalValueAtRisk;
import io.fundcalc.engine.performance.track.Track;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a fund alone are computed from, prepared once for all of them.
 *
 * @param underwater the track, already walked
 * @param yearly whether figures per year may be given
 * @param periods single periods
 * @param deepest the largest fall
 * @param calendar its months and years
 * @param gains its single periods, as gains and losses
 * @param deepDrawdown mean of the deepest drawdowns
 * @param tail the periods beyond value at risk
 * @param trials the search that it came out of
 */
record FundBasis(
        Underwater underwater,
        Yearly yearly,
        PeriodReturns periods,
        MaxDrawdown deepest,
        Calendar calendar,
        GainsAndLosses gains,
        Outcome<Double> deepDrawdown,
        ConditionalValueAtRisk tail,
        @Nullable Trials trials) {

    static FundBasis of(Underwater underwater, @Nullable Trials trials) {
        Track track = underwater.track();
        return new FundBasis(
                underwater,
                Yearly.of(track),
                PeriodReturns.of(track),
                MaxDrawdown.of(underwater),
                Calendar.of(track),
                GainsAndLosses.of(track),
                ConditionalDrawdown.of(underwater),
                ConditionalValueAtRisk.of(track),
                trials);
    }

    Track track() {
        return underwater.track();
    }
}
