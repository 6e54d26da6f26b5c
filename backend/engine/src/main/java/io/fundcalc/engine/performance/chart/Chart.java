package io.fundcalc.engine.performance.chart;

import io.fundcalc.engine.outcome.PartialValues;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.drawdown.Underwater;
import io.fundcalc.engine.performance.track.Track;
import io.fundcalc.engine.series.GrowthSeries;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Chart: growth of 1 from the base day on, the way below its running peak, and the benchmark beside it.
 *
 * <p>The lines are the prepared arrays themselves, not copies, and not to be written to.
 *
 * @param dates base day and end of each period, days since 1970-01-01
 * @param growth value of 1 put in on the base day
 * @param drawdown growth ÷ running peak − 1, ≤ 0
 * @param benchmarkGrowth value of the benchmark on its last day on or before each date, 1 on the first date that it
 *     reaches; missing before it begins and after it ends; null without a benchmark
 */
public record Chart(
        int[] dates,
        double[] growth,
        double[] drawdown,
        @Nullable PartialValues benchmarkGrowth) {

    /**
     * Draws a fund.
     *
     * @param underwater the fund, walked
     * @param benchmark what to draw beside it, on its own dates, or null
     */
    public static Chart of(Underwater underwater, @Nullable GrowthSeries benchmark) {
        Track fund = underwater.track();
        return new Chart(
                fund.days(),
                fund.growth(),
                underwater.depths(),
                benchmark == null ? null : alongside(fund.days(), benchmark));
    }

    private static PartialValues alongside(int[] days, GrowthSeries benchmark) {
        int[] theirs = benchmark.dates().days();
        double[] growth = benchmark.growth();
        if (Arrays.equals(days, theirs)) {
            return new PartialValues(growth, null, null);
        }
        double[] along = new double[days.length];
        boolean[] missing = new boolean[days.length];
        int at = -1;
        int gaps = 0;
        double base = 0;
        for (int i = 0; i < days.length; i++) {
            while (at + 1 < theirs.length && theirs[at + 1] <= days[i]) {
                at++;
            }
            missing[i] = at < 0 || days[i] > theirs[theirs.length - 1] || (growth[at] == 0 && base == 0);
            if (missing[i]) {
                gaps++;
                continue;
            }
            base = base == 0 ? growth[at] : base;
            along[i] = growth[at] / base;
        }
        return gaps == 0 ? new PartialValues(along, null, null) : new PartialValues(along, missing, Reason.NO_OVERLAP);
    }
}
