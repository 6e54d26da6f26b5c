package io.fundcalc.app.cashflow;

import io.fundcalc.app.cashflow.CashFlowRequests.BehaviourGapRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.Flow;
import io.fundcalc.app.cashflow.CashFlowRequests.ModifiedDietzRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.TimeWeightedReturnRequest;
import io.fundcalc.app.cashflow.CashFlowResponses.BehaviourGapResponse;
import io.fundcalc.app.cashflow.CashFlowResponses.LinkedPeriod;
import io.fundcalc.app.cashflow.CashFlowResponses.ModifiedDietzResponse;
import io.fundcalc.app.cashflow.CashFlowResponses.TimeWeightedReturnResponse;
import io.fundcalc.app.platform.answer.AnswerDrafts;
import io.fundcalc.app.platform.answer.AnswerDrafts.Draft;
import io.fundcalc.app.platform.calculation.CalculationAnswer;
import io.fundcalc.app.platform.calculation.Computation.Context;
import io.fundcalc.app.platform.figure.FigureWriter;
import io.fundcalc.engine.cashflow.AnnualRate;
import io.fundcalc.engine.cashflow.BehaviourGap;
import io.fundcalc.engine.cashflow.ModifiedDietz;
import io.fundcalc.engine.cashflow.TimeWeightedReturn;
import io.fundcalc.engine.convention.FlowTiming;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.series.CashFlows;
import io.fundcalc.engine.series.Valuations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a holding earned between its valuations, by time, by money and by both. */
@Service
class HoldingService {

    private static final int DAYS_PER_YEAR = 365;

    private final AnswerDrafts answers;

    HoldingService(AnswerDrafts answers) {
        this.answers = answers;
    }

    CalculationAnswer<TimeWeightedReturnResponse> timeWeightedReturn(
            TimeWeightedReturnRequest request, Context context) {
        CashFlowConventions conventions = CashFlowConventions.holding(request.conventions(), request.flowTiming());
        Valuations valuations = FlowInput.valuations(request.valuations());
        FlowInput.refuseUnvalued(request.flows(), valuations);
        CashFlows flows = FlowInput.flowsIfAny(request.flows());
        TimeWeightedReturn.Result result = TimeWeightedReturn.of(valuations, flows, conventions.timed());
        Draft draft = answers.draft(CashFlowConventions.FAMILY, context);
        FigureWriter figures = draft.figures();
        TimeWeightedReturnResponse response = new TimeWeightedReturnResponse(
                figures.value("total", result.total()),
                figures.value("annualised", annualised(result.total(), valuations, conventions)),
                valuations.days(),
                periods(result, draft),
                figures.unavailable());
        noteBreak(draft, result, valuations, flows);
        noteOpening(draft, request.flows(), valuations);
        draft.explain("timeWeightedReturn.total", response.total(), null);
        explainAnnualised(draft, response.total(), response.annualised(), valuations, conventions);
        return draft.finish(response, conventions);
    }

    CalculationAnswer<ModifiedDietzResponse> modifiedDietz(ModifiedDietzRequest request, Context context) {
        CashFlowConventions conventions = CashFlowConventions.holding(request.conventions(), request.flowTiming());
        Valuations valuations = FlowInput.valuations(request.valuations());
        FlowInput.refuseOutside(request.flows(), valuations);
        ModifiedDietz.Result result =
                ModifiedDietz.of(valuations, FlowInput.flowsIfAny(request.flows()), conventions.timed());
        Draft draft = answers.draft(CashFlowConventions.FAMILY, context);
        FigureWriter figures = draft.figures();
        ModifiedDietzResponse response = new ModifiedDietzResponse(
                figures.value("total", result.total()),
                figures.value("annualised", annualised(result.total(), valuations, conventions)),
                result.gain(),
                result.averageCapital(),
                result.netFlow(),
                valuations.days(),
                figures.unavailable());
        noteOpening(draft, request.flows(), valuations);
        draft.explain("modifiedDietz.total", response.total(), ModifiedDietz.terms(result));
        explainAnnualised(draft, response.total(), response.annualised(), valuations, conventions);
        return draft.finish(response, conventions);
    }

    CalculationAnswer<BehaviourGapResponse> behaviourGap(BehaviourGapRequest request, Context context) {
        CashFlowConventions conventions = CashFlowConventions.holding(request.conventions(), request.flowTiming())
                .withRate(request.dayCount(), request.guess());
        Valuations valuations = FlowInput.valuations(request.valuations());
        FlowInput.refuseUnvalued(request.flows(), valuations);
        CashFlows flows = FlowInput.flowsIfAny(request.flows());
        BehaviourGap.Result result = BehaviourGap.of(valuations, flows, conventions.choices());
        Draft draft = answers.draft(CashFlowConventions.FAMILY, context);
        BehaviourGapResponse response = response(result, valuations, conventions, draft.figures());
        noteBreak(draft, result.timeWeighted(), valuations, flows);
        noteOpening(draft, request.flows(), valuations);
        if (response.moneyWeighted() != null && valuations.days() < DAYS_PER_YEAR) {
            draft.note("RATE_EXTRAPOLATED", "/result/moneyWeighted", valuations.days());
        }
        if (response.gap() != null && response.moneyWeighted() != null && response.timeWeighted() != null) {
            draft.explain(
                    "behaviourGap.gap",
                    response.gap(),
                    BehaviourGap.terms(response.moneyWeighted(), response.timeWeighted()));
        }
        return draft.finish(response, conventions);
    }

    private static BehaviourGapResponse response(
            BehaviourGap.Result result, Valuations valuations, CashFlowConventions conventions, FigureWriter figures) {
        Outcome<Double> dietz = result.modifiedDietz().total();
        return new BehaviourGapResponse(
                figures.value("moneyWeighted", result.moneyWeighted().rate()),
                figures.value("moneyWeightedTotal", result.moneyWeightedTotal()),
                result.moneyWeighted().unique(),
                result.moneyWeighted().roots(),
                figures.value("timeWeighted", result.timeWeightedAnnualised()),
                figures.value("timeWeightedTotal", result.timeWeighted().total()),
                figures.value("modifiedDietz", annualised(dietz, valuations, conventions)),
                figures.value("modifiedDietzTotal", dietz),
                result.gain(),
                figures.value("simpleReturn", result.simpleReturn()),
                figures.value("gap", result.gap()),
                figures.value("gapTotal", result.gapTotal()),
                valuations.days(),
                figures.unavailable());
    }

    private static Outcome<Double> annualised(
            Outcome<Double> total, Valuations valuations, CashFlowConventions conventions) {
        return total instanceof Outcome.Computed<Double> computed
                ? AnnualRate.of(
                        computed.value(), valuations.days(), conventions.annualised(), conventions.annualisesShort())
                : total;
    }

    private static List<LinkedPeriod> periods(TimeWeightedReturn.Result result, Draft draft) {
        List<LinkedPeriod> periods = new ArrayList<>(result.periods().size());
        for (TimeWeightedReturn.Period period : result.periods()) {
            FigureWriter figures = draft.figures();
            periods.add(new LinkedPeriod(
                    LocalDate.ofEpochDay(period.from()),
                    LocalDate.ofEpochDay(period.to()),
                    figures.value("total", period.total()),
                    figures.unavailable()));
        }
        return periods;
    }

    /** Names the first period that breaks the chain, and the flow timing that links it where that is another one. */
    private static void noteBreak(
            Draft draft, TimeWeightedReturn.Result result, Valuations valuations, CashFlows flows) {
        for (int i = 0; i < result.periods().size(); i++) {
            TimeWeightedReturn.Period period = result.periods().get(i);
            if (period.total() instanceof Outcome.Unavailable<Double> none && none.reason() == Reason.NO_CAPITAL) {
                boolean linked = TimeWeightedReturn.of(valuations, flows, FlowTiming.IN_START_OUT_END)
                                .total()
                        instanceof Outcome.Computed<Double>;
                draft.note(
                        "CHAIN_BROKEN",
                        "/result/periods/" + i,
                        LocalDate.ofEpochDay(period.from()).toString(),
                        LocalDate.ofEpochDay(period.to()).toString(),
                        linked ? 1 : 0);
                return;
            }
        }
    }

    private static void noteOpening(Draft draft, @Nullable List<Flow> flows, Valuations valuations) {
        long opening = flows == null
                ? 0
                : flows.stream()
                        .filter(flow ->
                                flow.date().toEpochDay() == valuations.dates().first() && flow.amount() != 0)
                        .count();
        if (opening > 0) {
            draft.note(
                    "FLOWS_IN_OPENING_VALUE",
                    "/result",
                    opening,
                    valuations.dates().date(0).toString());
        }
    }

    private static void explainAnnualised(
            Draft draft,
            @Nullable Double total,
            @Nullable Double annualised,
            Valuations valuations,
            CashFlowConventions conventions) {
        if (total != null && annualised != null) {
            draft.explain(
                    "annualised", annualised, AnnualRate.terms(total, valuations.days(), conventions.annualised()));
        }
    }
}
