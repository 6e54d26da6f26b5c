package io.fundcalc.app.cashflow;

import io.fundcalc.app.cashflow.CashFlowRequests.AnnuityRequest;
import io.fundcalc.app.cashflow.CashFlowResponses.AnnuityResponse;
import io.fundcalc.app.platform.answer.AnswerDrafts;
import io.fundcalc.app.platform.answer.AnswerDrafts.Draft;
import io.fundcalc.app.platform.calculation.CalculationAnswer;
import io.fundcalc.app.platform.calculation.Computation.Context;
import io.fundcalc.app.platform.figure.FigureWriter;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.engine.cashflow.Annuity;
import io.fundcalc.engine.cashflow.Annuity.Plan;
import io.fundcalc.engine.cashflow.Annuity.Unknown;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.series.CashFlows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Payment plans: which four quantities are there, and what the fifth is. */
@Service
class AnnuityService {

    private final AnswerDrafts answers;

    AnnuityService(AnswerDrafts answers) {
        this.answers = answers;
    }

    CalculationAnswer<AnnuityResponse> annuity(AnnuityRequest request, Context context) {
        CashFlowConventions conventions = CashFlowConventions.plan(request.due(), request.guess());
        Unknown unknown = request.solveFor();
        Plan plan = plan(request, conventions);
        Outcome<Double> solution = Annuity.of(unknown, plan, conventions.guessed());
        Draft draft = answers.draft(CashFlowConventions.FAMILY, context);
        FigureWriter figures = draft.figures();
        Double value = figures.value("value", solution);
        requireWithinPlan(request.period(), unknown, value);
        Plan solved = value == null ? plan : plan.with(unknown, value);
        AnnuityResponse response = new AnnuityResponse(
                unknown,
                value,
                known(Unknown.RATE, unknown, value, solved.rate()),
                known(Unknown.PERIODS, unknown, value, solved.periods()),
                known(Unknown.PAYMENT, unknown, value, solved.payment()),
                known(Unknown.PV, unknown, value, solved.pv()),
                known(Unknown.FV, unknown, value, solved.fv()),
                part(request, value, figures, "interest", solved),
                part(request, value, figures, "principal", solved),
                figures.unavailable());
        draft.explain("annuity.value", value, null);
        draft.explain("annuity.interest", response.interest(), null);
        draft.explain("annuity.principal", response.principal(), null);
        return draft.finish(response, conventions);
    }

    private static Plan plan(AnnuityRequest request, CashFlowConventions conventions) {
        Unknown unknown = request.solveFor();
        double periods = needed(Unknown.PERIODS, unknown, request.periods());
        if (!(periods >= 0 && periods <= Annuity.MOST_PERIODS)
                || (unknown == Unknown.RATE && (periods < 1 || periods != Math.rint(periods)))) {
            throw FlowInput.invalid(new Fault(
                    "/periods", unknown == Unknown.RATE ? "PERIODS_NOT_WHOLE" : "PERIODS_OUT_OF_RANGE", text(periods)));
        }
        Integer period = request.period();
        if (period != null && (period < 1 || (unknown != Unknown.PERIODS && period > Math.ceil(periods)))) {
            throw FlowInput.invalid(new Fault("/period", "PERIOD_OUT_OF_RANGE", String.valueOf(period), text(periods)));
        }
        return new Plan(
                FlowInput.rate("/rate", needed(Unknown.RATE, unknown, request.rate())),
                periods,
                optional(Unknown.PAYMENT, unknown, request.payment()),
                optional(Unknown.PV, unknown, request.pv()),
                optional(Unknown.FV, unknown, request.fv()),
                conventions.dueAt());
    }

    /** Of a plan whose length was sought the last payment is known only now. */
    private static void requireWithinPlan(@Nullable Integer period, Unknown unknown, @Nullable Double periods) {
        if (period != null && unknown == Unknown.PERIODS && periods != null && period > Math.ceil(periods)) {
            throw FlowInput.invalid(
                    new Fault("/period", "PERIOD_OUT_OF_RANGE", String.valueOf(period), text(Math.ceil(periods))));
        }
    }

    private static double needed(Unknown field, Unknown unknown, @Nullable Double given) {
        if (given == null && field != unknown) {
            throw FlowInput.invalid(new Fault("/" + field, "MISSING_FIELD", field.toString()));
        }
        return optional(field, unknown, given);
    }

    private static double optional(Unknown field, Unknown unknown, @Nullable Double given) {
        if (given == null) {
            return 0;
        }
        if (field == unknown) {
            throw FlowInput.invalid(new Fault("/" + field, "SOLVED_FIELD_GIVEN", field.toString()));
        }
        if (Math.abs(given) > CashFlows.LARGEST_AMOUNT) {
            throw FlowInput.invalid(new Fault("/" + field, "AMOUNT_TOO_LARGE", "1e280"));
        }
        return given;
    }

    private static @Nullable Double known(Unknown field, Unknown unknown, @Nullable Double value, double component) {
        return field == unknown ? value : Double.valueOf(component);
    }

    private static @Nullable Double part(
            AnnuityRequest request, @Nullable Double value, FigureWriter figures, String name, Plan solved) {
        Integer period = request.period();
        if (period == null || value == null) {
            return null;
        }
        return figures.value(
                name,
                name.equals("interest") ? Annuity.interestPart(solved, period) : Annuity.principalPart(solved, period));
    }

    private static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
