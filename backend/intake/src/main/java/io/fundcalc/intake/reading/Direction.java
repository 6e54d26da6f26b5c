package io.fundcalc.intake.reading;

import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import java.util.List;

/** Watches which way the days of a file run. */
final class Direction {

    private int up;
    private int down;
    private int before = Integer.MIN_VALUE;
    private int fundBefore = -1;

    void see(int fund, int day) {
        if (fund == fundBefore) {
            up += day > before ? 1 : 0;
            down += day < before ? 1 : 0;
        }
        fundBefore = fund;
        before = day;
    }

    boolean isBackwards() {
        return down > up;
    }

    Guess guess() {
        int most = Math.max(up, down);
        String value = Math.min(up, down) > 0 ? "MIXED" : down > 0 ? "DESCENDING" : "ASCENDING";
        return new Guess(
                Guess.Topic.ROW_ORDER, value, 1, Evidence.of(Evidence.Code.VALUES, most, up + down), List.of());
    }
}
