package io.fundcalc.app.dca;

import io.fundcalc.app.dca.DcaRequests.SweepRequest;
import io.fundcalc.app.dca.DcaResponses.OutcomeRow;
import io.fundcalc.app.dca.DcaResponses.StartChart;
import io.fundcalc.app.dca.DcaResponses.StartRow;
import io.fundcalc.app.dca.DcaResponses.SweepResponse;
import io.fundcalc.app.dca.OverRequest.Axis;
import io.fundcalc.app.dca.OverRequest.StartsRequest;
import io.fundcalc.app.dca.OverRequest.SweepParameter;
import io.fundcalc.app.platform.answer.AnswerDrafts;
import io.fundcalc.app.platform.answer.AnswerDrafts.Draft;
import io.fundcalc.app.platform.calculation.CalculationAnswer;
import io.fundcalc.app.platform.calculation.Computation.Context;
import io.fundcalc.app.platform.order.OrderInput;
import io.fundcalc.engine.dca.Backtest;
import io.fundcalc.engine.dca.Distribution;
import io.fundcalc.engine.dca.Sweep;
import io.fundcalc.engine.dca.Sweep.Starts;
import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.execution.Checkpoint;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Outcome.Computed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Carries out a plan many times. */
@Service
class SweepService {

    /** Most plans that one request may carry out. */
    private static final int MOST_RUNS = 20_000;

    private static final int MOST_MONTHS = 600;

    private final AnswerDrafts answers;
    private final PlanReader plans;

    SweepService(AnswerDrafts answers, PlanReader plans) {
        this.answers = answers;
        this.plans = plans;
    }

    CalculationAnswer<SweepResponse> sweep(SweepRequest request, Context context) {
        OverRequest over = request.over();
        StartsRequest starts = over.starts();
        boolean whole = starts != null && starts.startDates() != null;
        if (starts == null ? over.axes().isEmpty() : !whole || !over.axes().isEmpty()) {
            throw OrderInput.invalid("/over", "SWEEP_OVER_ONE_KIND");
        }
        Draft draft = answers.draft(DcaConventions.FAMILY, context);
        PlanReader.Read read = plans.read(request.series(), request.plan(), draft, context);
        Plan plan = read.plan(request.plan());
        SweepResponse response = starts == null
                ? outcomes(request, read)
                : starts(new Sweep(read.fund(), plan, months(starts.horizonMonths())), draft);
        return draft.finish(response, DcaConventions.of(plan));
    }

    private static @Nullable Integer months(@Nullable Integer asked) {
        return asked == null ? null : (Integer) OrderInput.whole("/over/horizonMonths", asked, MOST_MONTHS);
    }

    private static SweepResponse starts(Sweep sweep, Draft draft) {
        requireFew(sweep.size());
        Starts runs = PlanInput.checked(() -> sweep.run(0, sweep.size()));
        int count = runs.from().length;
        if (count == 0) {
            draft.note("SWEEP_WITHOUT_RUNS", "/over");
        }
        Outcome<Double> lossShare = Sweep.lossShare(runs);
        SweepResponse response = new SweepResponse(
                count,
                number(lossShare),
                Distribution.of(runs.simpleReturn()),
                Distribution.of(runs.xirr()),
                count == 0 ? null : row(runs, runs.best()),
                count == 0 ? null : row(runs, runs.worst()),
                new StartChart(
                        Arrays.stream(runs.from())
                                .mapToObj(LocalDate::ofEpochDay)
                                .toList(),
                        runs.simpleReturn()),
                null);
        draft.explain("sweep.lossShare", response.lossShare(), Sweep.lossTerms(runs));
        return response;
    }

    private static StartRow row(Starts runs, int at) {
        double rate = runs.xirr()[at];
        return new StartRow(
                LocalDate.ofEpochDay(runs.from()[at]), runs.simpleReturn()[at], Double.isNaN(rate) ? null : rate);
    }

    private static SweepResponse outcomes(SweepRequest request, PlanReader.Read read) {
        List<SweepParameter> parameters = new ArrayList<>();
        long runs = 1;
        for (Axis axis : request.over().axes()) {
            String place = "/over/" + axis.name();
            SweepParameter parameter = SweepParameter.named(axis.name())
                    .orElseThrow(() -> OrderInput.invalid(place, "SWEEP_UNKNOWN_PARAMETER", SweepParameter.all()));
            if (request.plan()
                    .with(parameter, BigDecimal.ONE)
                    .equals(request.plan().with(parameter, BigDecimal.TWO))) {
                throw OrderInput.invalid(place, "SWEEP_PARAMETER_NOT_USED", axis.name());
            }
            parameters.add(parameter);
            if (axis.values().isEmpty()) {
                throw OrderInput.invalid(place, "SWEEP_WITHOUT_VALUES");
            }
            runs *= axis.values().size();
            requireFew(runs);
        }
        List<OutcomeRow> rows = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            Checkpoint.pass();
            rows.add(outcome(request, read, parameters, (int) runs, run));
        }
        return new SweepResponse((int) runs, null, null, null, null, null, null, rows);
    }

    /** The plan with the run's combination of values, of which the first parameter varies slowest. */
    private static OutcomeRow outcome(
            SweepRequest request, PlanReader.Read read, List<SweepParameter> parameters, int runs, int run) {
        Map<String, BigDecimal> chosen = new LinkedHashMap<>();
        PlanRequest asked = request.plan();
        int block = runs;
        for (int i = 0; i < parameters.size(); i++) {
            List<BigDecimal> values = request.over().axes().get(i).values();
            block /= values.size();
            BigDecimal value = values.get(run / block % values.size());
            chosen.put(parameters.get(i).toString(), value);
            asked = asked.with(parameters.get(i), value);
        }
        Plan plan = read.plan(asked);
        return row(chosen, plan, PlanInput.checked(() -> Backtest.of(read.fund(), plan, false)));
    }

    private static void requireFew(long runs) {
        if (runs > MOST_RUNS) {
            throw OrderInput.invalid("/over", "SWEEP_TOO_LARGE", String.valueOf(runs), String.valueOf(MOST_RUNS));
        }
    }

    private static OutcomeRow row(Map<String, BigDecimal> parameters, Plan plan, Backtest.Result result) {
        int decimals = plan.rounding().moneyScale();
        return new OutcomeRow(
                parameters,
                BigDecimal.valueOf(result.invested(), decimals),
                BigDecimal.valueOf(result.endValue(), decimals),
                BigDecimal.valueOf(result.cash(), decimals),
                number(result.simpleReturn()),
                number(result.xirr()),
                number(result.maxDrawdown()));
    }

    private static @Nullable Double number(Outcome<Double> outcome) {
        return outcome instanceof Computed<Double> computed ? computed.value() : null;
    }
}
