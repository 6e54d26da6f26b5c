package io.fundcalc.app.dca;

import io.fundcalc.app.platform.series.SeriesRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the calculations of this room take. */
final class DcaRequests {

    private DcaRequests() {}

    /**
     * A plan to carry out.
     *
     * @param series of the fund
     * @param plan to carry out
     * @param include lists to send; all when absent, none when empty
     */
    record BacktestRequest(
            SeriesRequest series,
            PlanRequest plan,
            @Nullable List<Part> include) {

        boolean includes(Part part) {
            return include == null || include.contains(part);
        }
    }

    /** A list of the answer. */
    enum Part {
        /** Each instalment with what became of it. */
        PURCHASES("purchases"),
        /** The plan day by day. */
        CHART("chart");

        private final String wireName;

        Part(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }

    /**
     * A plan to carry out many times.
     *
     * @param series of the fund
     * @param plan that is varied
     * @param over what is varied
     */
    record SweepRequest(SeriesRequest series, PlanRequest plan, OverRequest over) {}
}
