package io.fundcalc.app.cashflow;

import io.fundcalc.app.cashflow.CashFlowRequests.IrrRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.MirrRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.NpvRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.XirrRequest;
import io.fundcalc.app.cashflow.CashFlowResponses.IrrResponse;
import io.fundcalc.app.cashflow.CashFlowResponses.MirrResponse;
import io.fundcalc.app.cashflow.CashFlowResponses.NpvResponse;
import io.fundcalc.app.cashflow.CashFlowResponses.XirrResponse;
import io.fundcalc.app.platform.answer.AnswerDrafts;
import io.fundcalc.app.platform.answer.AnswerDrafts.Draft;
import io.fundcalc.app.platform.calculation.CalculationAnswer;
import io.fundcalc.app.platform.calculation.Computation.Context;
import io.fundcalc.app.platform.figure.FigureWriter;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.engine.cashflow.Irr;
import io.fundcalc.engine.cashflow.Mirr;
import io.fundcalc.engine.cashflow.Npv;
import io.fundcalc.engine.cashflow.SimpleReturn;
import io.fundcalc.engine.cashflow.Xirr;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.series.CashFlows;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Rates and values of flows: reads the request, asks the engine, words the answer. */
@Service
class CashFlowService {

    private static final int DAYS_PER_YEAR = 365;

    private final AnswerDrafts answers;

    CashFlowService(AnswerDrafts answers) {
        this.answers = answers;
    }

    CalculationAnswer<XirrResponse> xirr(XirrRequest request, Context context) {
        CashFlowConventions conventions =
                CashFlowConventions.dated(request.conventions(), request.dayCount(), request.guess());
        CashFlows flows = FlowInput.flows(request.flows());
        Xirr.Result result = Xirr.of(flows, conventions.counted(), conventions.guessed());
        Draft draft = answers.draft(CashFlowConventions.FAMILY, context);
        FigureWriter figures = draft.figures();
        double years = conventions.counted().years(flows.firstDay(), flows.lastDay());
        XirrResponse response = new XirrResponse(
                figures.value("rate", result.rate()),
                figures.value("spanReturn", result.rate().map(rate -> Xirr.spanReturn(rate, years))),
                result.unique(),
                result.roots(),
                reason(result.rate()),
                result.spanDays(),
                result.invested(),
                result.returned(),
                result.gain(),
                figures.value("simpleReturn", result.simpleReturn()),
                figures.unavailable());
        noteRoots(draft, result.roots(), result.unique(), conventions.guessed());
        Double rate = response.rate();
        if (rate != null) {
            if (result.spanDays() < DAYS_PER_YEAR) {
                draft.note("RATE_EXTRAPOLATED", "/result/rate", result.spanDays());
            }
            draft.explain("xirr.rate", rate, Xirr.terms(flows, conventions.counted(), rate));
        }
        draft.explain("gain", result.gain(), SimpleReturn.terms(result.invested(), result.returned()));
        draft.explain(
                "simpleReturn", response.simpleReturn(), SimpleReturn.terms(result.invested(), result.returned()));
        return draft.finish(response, conventions);
    }

    CalculationAnswer<IrrResponse> irr(IrrRequest request, Context context) {
        CashFlowConventions conventions = CashFlowConventions.periodic(request.conventions(), request.guess());
        Irr.Result result = Irr.of(FlowInput.amounts(request.amounts()), conventions.guessed());
        Draft draft = answers.draft(CashFlowConventions.FAMILY, context);
        FigureWriter figures = draft.figures();
        IrrResponse response = new IrrResponse(
                figures.value("rate", result.rate()),
                result.unique(),
                result.roots(),
                reason(result.rate()),
                figures.unavailable());
        noteRoots(draft, result.roots(), result.unique(), conventions.guessed());
        draft.explain("irr.rate", response.rate(), null);
        return draft.finish(response, conventions);
    }

    CalculationAnswer<MirrResponse> mirr(MirrRequest request, Context context) {
        CashFlowConventions conventions = CashFlowConventions.modified(request.conventions());
        Mirr.Result result = Mirr.of(
                FlowInput.amounts(request.amounts()),
                FlowInput.rate("/financeRate", request.financeRate()),
                FlowInput.rate("/reinvestRate", request.reinvestRate()));
        Draft draft = answers.draft(CashFlowConventions.FAMILY, context);
        FigureWriter figures = draft.figures();
        MirrResponse response = new MirrResponse(
                figures.value("rate", result.rate()),
                figures.value("presentPaid", Outcome.of(result.presentPaid())),
                figures.value("futureReceived", Outcome.of(result.futureReceived())),
                result.periods(),
                figures.unavailable());
        draft.explain("mirr.rate", response.rate(), Mirr.terms(result));
        return draft.finish(response, conventions);
    }

    CalculationAnswer<NpvResponse> npv(NpvRequest request, Context context) {
        FlowInput.rate("/rate", request.rate());
        if ((request.flows() == null) == (request.amounts() == null)) {
            throw FlowInput.invalid(new Fault("", "FLOWS_OR_AMOUNTS"));
        }
        return request.flows() != null ? datedValue(request, context) : periodicValue(request, context);
    }

    private CalculationAnswer<NpvResponse> datedValue(NpvRequest request, Context context) {
        CashFlowConventions conventions = CashFlowConventions.valued(request.conventions(), request.dayCount());
        CashFlows flows = FlowInput.flows(Objects.requireNonNull(request.flows()));
        return value(
                Npv.of(flows, conventions.counted(), request.rate()),
                LocalDate.ofEpochDay(flows.firstDay()),
                conventions,
                context);
    }

    private CalculationAnswer<NpvResponse> periodicValue(NpvRequest request, Context context) {
        if (request.dayCount() != null) {
            throw FlowInput.invalid(new Fault("/dayCount", "DAY_COUNT_WITHOUT_DATES"));
        }
        CashFlowConventions conventions = CashFlowConventions.valuedPeriodic(request.conventions());
        double[] amounts = Objects.requireNonNull(request.amounts());
        int firstPeriod = conventions.startsAt();
        return value(Npv.of(FlowInput.amounts(amounts), request.rate(), firstPeriod), null, conventions, context);
    }

    private CalculationAnswer<NpvResponse> value(
            Outcome<Double> value, @Nullable LocalDate date, CashFlowConventions conventions, Context context) {
        Draft draft = answers.draft(CashFlowConventions.FAMILY, context);
        FigureWriter figures = draft.figures();
        NpvResponse response = new NpvResponse(figures.value("value", value), date, figures.unavailable());
        draft.explain("npv.value", response.value(), null);
        if (conventions.startsAt() > 0) {
            draft.note("FIRST_AMOUNT_DISCOUNTED", "/result/value");
        }
        return draft.finish(response, conventions);
    }

    /** A rate that is the only one listed, and not the only one there is, stands beside one that was left out. */
    private static void noteRoots(Draft draft, double[] roots, boolean unique, double guess) {
        if (roots.length > 1) {
            draft.note("SEVERAL_RATES", "/result/roots", String.valueOf(roots.length), String.valueOf(guess));
        } else if (roots.length == 1 && !unique) {
            draft.note("RATE_LEFT_OUT", "/result/roots");
        }
    }

    private static @Nullable Reason reason(Outcome<Double> rate) {
        return rate instanceof Outcome.Unavailable<Double> none ? none.reason() : null;
    }
}
