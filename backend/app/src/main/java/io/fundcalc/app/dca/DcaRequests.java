package io.fundcalc.app.dca;

import io.fundcalc.app.platform.series.SeriesRequest;
import java.math.BigDecimal;
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

    /**
     * Plans to put beside each other.
     *
     * @param plans up to 12
     * @param total that each pays in, by scaling its amounts; as they stand when absent
     */
    record ComparePlansRequest(
            List<ComparedPlan> plans, @Nullable BigDecimal total) {}

    /**
     * A plan with its funds.
     *
     * @param name tells it apart
     * @param funds up to 10
     * @param plan of the whole amounts
     */
    record ComparedPlan(String name, List<WeightedFund> funds, PlanRequest plan) {}

    /**
     * A fund and the part of each amount that goes into it.
     *
     * @param weight ratio above 0; all together make 1; equal parts when all are absent
     */
    record WeightedFund(SeriesRequest series, @Nullable BigDecimal weight) {}
}
