package io.fundcalc.app.cashflow;

import io.fundcalc.app.cashflow.CashFlowRequests.Flow;
import io.fundcalc.app.cashflow.CashFlowRequests.Valuation;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.engine.series.CashFlows;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.InvalidSeriesException;
import io.fundcalc.engine.series.PeriodicAmounts;
import io.fundcalc.engine.series.Valuations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Flows, amounts and valuations of a request as the engine's validated types; says where one of them is wrong. */
final class FlowInput {

    /** More faults than this do not help anybody to mend a request. */
    private static final int MOST_FAULTS = 20;

    private FlowInput() {}

    /** At least one flow. */
    static CashFlows flows(List<Flow> flows) {
        if (flows.isEmpty()) {
            throw invalid(new Fault("/flows", "EMPTY_FLOWS"));
        }
        return flowsIfAny(flows);
    }

    /** Flows, or none. */
    static CashFlows flowsIfAny(@Nullable List<Flow> given) {
        List<Flow> flows = Objects.requireNonNullElse(given, List.of());
        int[] days = new int[flows.size()];
        double[] amounts = new double[flows.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = (int) flows.get(i).date().toEpochDay();
            amounts[i] = flows.get(i).amount();
        }
        try {
            return CashFlows.ofAny(days, amounts);
        } catch (InvalidSeriesException broken) {
            throw tooLarge("/flows/" + broken.index() + "/amount");
        }
    }

    static PeriodicAmounts amounts(double[] amounts) {
        if (amounts.length == 0) {
            throw invalid(new Fault("/amounts", "EMPTY_AMOUNTS"));
        }
        try {
            return PeriodicAmounts.of(amounts);
        } catch (InvalidSeriesException broken) {
            throw tooLarge("/amounts/" + broken.index());
        }
    }

    /** At least one valuation, on ascending dates. */
    static Valuations valuations(List<Valuation> given) {
        if (given.isEmpty()) {
            throw invalid(new Fault("/valuations", "EMPTY_VALUATIONS"));
        }
        int[] days = new int[given.size()];
        double[] values = new double[given.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = (int) given.get(i).date().toEpochDay();
            values[i] = given.get(i).value();
            if (Math.abs(values[i]) > CashFlows.LARGEST_AMOUNT) {
                throw tooLarge("/valuations/" + i + "/value");
            }
        }
        try {
            return new Valuations(Dates.of(days), values);
        } catch (InvalidSeriesException broken) {
            int at = broken.index();
            String code = broken.rule() == InvalidSeriesException.Rule.DUPLICATE_DATE
                    ? "DUPLICATE_VALUATION"
                    : "VALUATIONS_NOT_ASCENDING";
            throw invalid(new Fault(
                    "/valuations/" + at + "/date",
                    code,
                    given.get(at).date().toString(),
                    given.get(at - 1).date().toString()));
        }
    }

    /** Refuses flows on days that the valuations do not have. */
    static void refuseUnvalued(@Nullable List<Flow> flows, Valuations valuations) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; flows != null && i < flows.size() && faults.size() < MOST_FAULTS; i++) {
            if (valuations.dates().find((int) flows.get(i).date().toEpochDay()) < 0) {
                faults.add(new Fault(
                        "/flows/" + i + "/date",
                        "FLOW_WITHOUT_VALUATION",
                        flows.get(i).date().toString()));
            }
        }
        refuse(faults);
    }

    /** Refuses flows before the first valuation or after the last. */
    static void refuseOutside(@Nullable List<Flow> flows, Valuations valuations) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; flows != null && i < flows.size() && faults.size() < MOST_FAULTS; i++) {
            long day = flows.get(i).date().toEpochDay();
            if (day < valuations.dates().first() || day > valuations.dates().last()) {
                faults.add(new Fault(
                        "/flows/" + i + "/date",
                        "FLOW_OUTSIDE_SPAN",
                        flows.get(i).date().toString(),
                        valuations.dates().date(0).toString(),
                        valuations.dates().date(valuations.size() - 1).toString()));
            }
        }
        refuse(faults);
    }

    /** A ratio above −1. */
    static double rate(String pointer, double rate) {
        if (!(rate > -1)) {
            throw invalid(new Fault(pointer, "RATE_NOT_ABOVE_TOTAL_LOSS", String.valueOf(rate)));
        }
        return rate;
    }

    static ProblemException invalid(Fault fault) {
        return new ProblemException(ProblemType.INVALID, fault);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, faults);
        }
    }

    private static ProblemException tooLarge(String pointer) {
        return invalid(new Fault(pointer, "AMOUNT_TOO_LARGE", "1e280"));
    }
}
