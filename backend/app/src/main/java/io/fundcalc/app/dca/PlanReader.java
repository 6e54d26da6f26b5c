package io.fundcalc.app.dca;

import io.fundcalc.app.dca.PlanRequest.StrategyRequest;
import io.fundcalc.app.platform.answer.AnswerDrafts.Draft;
import io.fundcalc.app.platform.calculation.Computation.Context;
import io.fundcalc.app.platform.series.LoadedSeries;
import io.fundcalc.app.platform.series.PublishedFund;
import io.fundcalc.app.platform.series.SeriesLoader;
import io.fundcalc.app.platform.series.SeriesLoader.Reading;
import io.fundcalc.app.platform.series.SeriesRequest;
import io.fundcalc.app.platform.series.SeriesWindow;
import io.fundcalc.engine.convention.NavBasis;
import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.simulation.TradedFund;
import io.fundcalc.engine.series.NavSeries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the fund of a plan and the series that its strategy measures. */
@Component
class PlanReader {

    private final SeriesLoader series;

    PlanReader(SeriesLoader series) {
        this.series = series;
    }

    /**
     * What a plan is carried out on.
     *
     * @param measure the series of a valuation; null where there is none
     */
    record Read(TradedFund fund, @Nullable NavSeries measure) {

        /** A plan on it. */
        Plan plan(PlanRequest asked) {
            return PlanInput.of(asked, fund, measure);
        }
    }

    Read read(SeriesRequest fund, PlanRequest plan, Draft draft, Context context) {
        return read(fund, "/series", plan, "", draft, context);
    }

    /**
     * Reads a fund of one of several plans.
     *
     * @param pointer to the fund's series
     * @param place pointer to the object that has the plan
     */
    Read read(SeriesRequest fund, String pointer, PlanRequest plan, String place, Draft draft, Context context) {
        PublishedFund published = loaded(fund, pointer, draft, context).fund();
        StrategyRequest strategy = plan.strategy();
        SeriesRequest measured = strategy == null ? null : strategy.series();
        return new Read(
                new TradedFund(published.unit(), published.dividends(), published.splits()),
                measured == null
                        ? null
                        : loaded(measured, place + "/plan/strategy/series", draft, context)
                                .fund()
                                .unit());
    }

    private LoadedSeries loaded(SeriesRequest request, String pointer, Draft draft, Context context) {
        LoadedSeries loaded =
                series.load(request, new Reading(pointer, NavBasis.ADJUSTED, SeriesWindow.ALL, context.series()));
        draft.about(loaded);
        return loaded;
    }
}
