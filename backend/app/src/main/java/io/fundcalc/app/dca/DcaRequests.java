package io.fundcalc.app.dca;

import io.fundcalc.app.platform.series.SeriesRequest;

/** What the calculations of this room take. */
final class DcaRequests {

    private DcaRequests() {}

    /**
     * A plan to carry out.
     *
     * @param series of the fund
     * @param plan to carry out
     */
    record BacktestRequest(SeriesRequest series, PlanRequest plan) {}

    /**
     * A plan to carry out many times.
     *
     * @param series of the fund
     * @param plan that is varied
     * @param over what is varied
     */
    record SweepRequest(SeriesRequest series, PlanRequest plan, OverRequest over) {}
}
