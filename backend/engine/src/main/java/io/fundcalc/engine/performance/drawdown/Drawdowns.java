package io.fundcalc.engine.performance.drawdown;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import java.util.ArrayList;
import java.util.List;

/** Worst drawdowns: the falls from a running peak, deepest first; of equally deep ones the earlier first. */
public final class Drawdowns {

    private static final int MOST = 10;

    private Drawdowns() {}

    /** The ten deepest, or as many as there are. */
    public static List<Drawdown> of(Underwater underwater) {
        int[] deepest = new int[Math.min(MOST, underwater.count())];
        int filled = 0;
        for (int fall = 0; fall < underwater.count(); fall++) {
            double depth = underwater.depth(fall);
            if (filled == deepest.length && depth <= underwater.depth(deepest[filled - 1])) {
                continue;
            }
            int at = filled < deepest.length ? filled++ : filled - 1;
            for (; at > 0 && underwater.depth(deepest[at - 1]) < depth; at--) {
                deepest[at] = deepest[at - 1];
            }
            deepest[at] = fall;
        }
        List<Drawdown> drawdowns = new ArrayList<>(filled);
        for (int fall : deepest) {
            drawdowns.add(drawdown(underwater, fall));
        }
        return drawdowns;
    }

    private static Drawdown drawdown(Underwater underwater, int fall) {
        int[] days = underwater.track().days();
        int peak = days[underwater.peak(fall)];
        int trough = days[underwater.trough(fall)];
        boolean recovered = underwater.isRecovered(fall);
        int end = days[Math.min(underwater.end(fall), days.length - 1)];
        return new Drawdown(
                peak,
                trough,
                recovered ? Outcome.computed(end) : Outcome.unavailable(Reason.NOT_RECOVERED),
                underwater.depth(fall),
                end - peak,
                trough - peak,
                recovered ? Outcome.computed(end - trough) : Outcome.unavailable(Reason.NOT_RECOVERED));
    }
}
