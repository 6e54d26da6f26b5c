package io.fundcalc.app.dca;

import io.fundcalc.app.dca.DcaRequests.ComparePlansRequest;
import io.fundcalc.app.dca.DcaRequests.ComparedPlan;
import io.fundcalc.app.dca.DcaRequests.WeightedFund;
import io.fundcalc.app.dca.DcaResponses.ComparePlansResponse;
import io.fundcalc.app.dca.DcaResponses.ComparedChart;
import io.fundcalc.app.dca.DcaResponses.ComparedResult;
import io.fundcalc.app.platform.answer.AnswerDrafts;
import io.fundcalc.app.platform.answer.AnswerDrafts.Draft;
import io.fundcalc.app.platform.calculation.CalculationAnswer;
import io.fundcalc.app.platform.calculation.Computation.Context;
import io.fundcalc.app.platform.figure.FigureWriter;
import io.fundcalc.app.platform.order.OrderInput;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.engine.dca.Compare;
import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.springframework.stereotype.Service;

/** Carries out several plans, each in one fund or in several, and puts them beside each other. */
@Service
class CompareService {

    private static final int MOST_PLANS = 12;
    private static final int MOST_FUNDS = 10;
    /** Weights are written by people: a third is 0.3333. */
    private static final BigDecimal WEIGHT_ROUNDING = new BigDecimal("0.001");

    private final AnswerDrafts answers;
    private final PlanReader plans;

    CompareService(AnswerDrafts answers, PlanReader plans) {
        this.answers = answers;
        this.plans = plans;
    }

    CalculationAnswer<ComparePlansResponse> compare(ComparePlansRequest request, Context context) {
        OrderInput.count("/plans", request.plans().size(), MOST_PLANS);
        requireOwnNames(request.plans());
        Money total = request.total() == null ? null : OrderInput.amount("/total", request.total());
        Draft draft = answers.draft(DcaConventions.FAMILY, context);
        List<ComparedResult> rows = new ArrayList<>();
        Plan first = null;
        for (int i = 0; i < request.plans().size(); i++) {
            ComparedPlan asked = request.plans().get(i);
            String place = "/plans/" + i;
            List<Compare.Part> parts = parts(asked, place, draft, context);
            first = first == null ? parts.getFirst().plan() : first;
            Compare.Result result = at(place, () -> PlanInput.checked(() -> Compare.of(parts, total)));
            rows.add(row(asked.name(), parts.getFirst().plan().rounding().moneyScale(), result, draft));
        }
        return draft.finish(new ComparePlansResponse(rows), DcaConventions.of(Objects.requireNonNull(first, "a plan")));
    }

    private static void requireOwnNames(List<ComparedPlan> plans) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < plans.size(); i++) {
            if (!names.add(plans.get(i).name())) {
                throw OrderInput.invalid(
                        "/plans/" + i + "/name", "PLAN_NAME_TWICE", plans.get(i).name());
            }
        }
    }

    private List<Compare.Part> parts(ComparedPlan asked, String place, Draft draft, Context context) {
        OrderInput.count(place + "/funds", asked.funds().size(), MOST_FUNDS);
        List<BigDecimal> weights = weights(asked.funds(), place);
        List<Compare.Part> parts = new ArrayList<>();
        for (int i = 0; i < asked.funds().size(); i++) {
            PlanReader.Read read = plans.read(
                    asked.funds().get(i).series(),
                    place + "/funds/" + i + "/series",
                    asked.plan(),
                    place,
                    draft,
                    context);
            parts.add(new Compare.Part(read.fund(), weights.get(i), at(place, () -> read.plan(asked.plan()))));
        }
        return parts;
    }

    private static List<BigDecimal> weights(List<WeightedFund> funds, String place) {
        if (funds.stream().allMatch(fund -> fund.weight() == null)) {
            BigDecimal equal = BigDecimal.ONE.divide(BigDecimal.valueOf(funds.size()), MathContext.DECIMAL64);
            return funds.stream().map(_ -> equal).toList();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < funds.size(); i++) {
            BigDecimal weight = funds.get(i).weight();
            if (weight == null || weight.signum() <= 0) {
                throw OrderInput.invalid(place + "/funds/" + i + "/weight", "WEIGHT_NOT_POSITIVE");
            }
            sum = sum.add(weight);
        }
        if (sum.subtract(BigDecimal.ONE).abs().compareTo(WEIGHT_ROUNDING) > 0) {
            throw OrderInput.invalid(place + "/funds", "WEIGHTS_NOT_ONE", sum.toPlainString());
        }
        return funds.stream()
                .map(WeightedFund::weight)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** What is wrong in a plan, with the place of the plan before it. */
    private static <T> T at(String place, Supplier<T> computation) {
        try {
            return computation.get();
        } catch (ProblemException wrong) {
            throw new ProblemException(
                    wrong.type(),
                    wrong.faults().stream()
                            .map(fault -> new Fault(place + fault.pointer(), fault.code(), fault.arguments()))
                            .toList());
        }
    }

    private static ComparedResult row(String name, int decimals, Compare.Result result, Draft draft) {
        FigureWriter figures = draft.figures();
        return new ComparedResult(
                name,
                BigDecimal.valueOf(result.invested(), decimals),
                BigDecimal.valueOf(result.fees(), decimals),
                BigDecimal.valueOf(result.endValue(), decimals),
                BigDecimal.valueOf(result.cash(), decimals),
                BigDecimal.valueOf(result.gain(), decimals),
                figures.value("simpleReturn", result.simpleReturn()),
                figures.value("xirr", result.xirr()),
                figures.value("maxDrawdown", result.maxDrawdown()),
                new ComparedChart(
                        Arrays.stream(result.days())
                                .mapToObj(LocalDate::ofEpochDay)
                                .toArray(LocalDate[]::new),
                        amounts(result.value(), decimals),
                        amounts(result.paidIn(), decimals)),
                figures.unavailable());
    }

    private static BigDecimal[] amounts(long[] units, int decimals) {
        return LongStream.of(units)
                .mapToObj(each -> BigDecimal.valueOf(each, decimals))
                .toArray(BigDecimal[]::new);
    }
}
