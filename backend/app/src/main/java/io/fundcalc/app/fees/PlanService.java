package io.fundcalc.app.fees;

import io.fundcalc.app.fees.PlanRequests.CompareRequest;
import io.fundcalc.app.fees.PlanRequests.ComparedClass;
import io.fundcalc.app.fees.PlanRequests.ConversionRequest;
import io.fundcalc.app.fees.PlanRequests.ConvertedFund;
import io.fundcalc.app.fees.PlanRequests.DragRequest;
import io.fundcalc.app.fees.PlanRequests.FrontEndClass;
import io.fundcalc.app.fees.PlanRequests.ShareClassRequest;
import io.fundcalc.app.fees.PlanResponses.CompareResponse;
import io.fundcalc.app.fees.PlanResponses.ConversionResponse;
import io.fundcalc.app.fees.PlanResponses.DragResponse;
import io.fundcalc.app.fees.PlanResponses.ShareClassResponse;
import io.fundcalc.app.platform.answer.AnswerDrafts;
import io.fundcalc.app.platform.answer.AnswerDrafts.Draft;
import io.fundcalc.app.platform.calculation.CalculationAnswer;
import io.fundcalc.app.platform.calculation.Computation.Context;
import io.fundcalc.app.platform.figure.FigureWriter;
import io.fundcalc.app.platform.order.OrderInput;
import io.fundcalc.engine.fees.AmountTiers;
import io.fundcalc.engine.fees.ClassCost;
import io.fundcalc.engine.fees.ClassCost.Holding;
import io.fundcalc.engine.fees.Compare;
import io.fundcalc.engine.fees.Conversion;
import io.fundcalc.engine.fees.Conversion.DifferenceMethod;
import io.fundcalc.engine.fees.Drag;
import io.fundcalc.engine.fees.HoldingTiers;
import io.fundcalc.engine.fees.Redemption;
import io.fundcalc.engine.fees.Redemption.ReinvestedLotDate;
import io.fundcalc.engine.fees.ShareClass;
import io.fundcalc.engine.fees.Subscription.Charge;
import io.fundcalc.engine.fees.Subscription.Charging;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Nav;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Conversions, comparisons and projections: reads the request, asks the engine, words the answer. */
@Service
class PlanService {

    private static final BigDecimal USUAL_AMOUNT = new BigDecimal("10000");
    private static final int USUAL_DAYS = 1095;
    private static final int MOST_DAYS = 10_950;
    private static final int MOST_YEARS = 100;
    private static final int MOST_CLASSES = 20;
    private static final int MOST_AMOUNTS = 100;

    private final AnswerDrafts answers;

    PlanService(AnswerDrafts answers) {
        this.answers = answers;
    }

    CalculationAnswer<ConversionResponse> conversion(ConversionRequest request, Context context) {
        Rounding rounding = OrderInput.rounding("", request.rounding());
        BigDecimal discount = OrderInput.discount("/discount", request.discount());
        DifferenceMethod method = Objects.requireNonNullElse(request.differenceMethod(), DifferenceMethod.RATE);
        ConvertedFund out = request.out();
        var order = new Conversion.Order(
                new Redemption.Order(
                        request.date(),
                        OrderInput.nav("/out/nav", out.nav()),
                        OrderInput.shares("/shares", request.shares()),
                        OrderService.lots("/out/lots", out.lots())),
                new Redemption.Conditions(
                        OrderInput.holdingTiers("/out/tiers", out.tiers()), null, ReinvestedLotDate.OWN, rounding));
        Nav nav = OrderInput.nav("/in/nav", request.in().nav());
        var difference = new Conversion.Difference(
                out.subscription().fee("/out/subscription"),
                request.in().subscription().fee("/in/subscription"),
                discount,
                method);
        var result = OrderInput.checked("/out", () -> Conversion.of(order, nav, difference));

        Draft draft = answers.draft(FeesConventions.FAMILY, context);
        FigureWriter figures = draft.figures();
        Rate rate = figures.value("differenceRate", result.differenceRate());
        ConversionResponse response = new ConversionResponse(
                rounding.digits(result.gross()),
                rounding.digits(result.redemptionFee()),
                rounding.digits(result.netOut()),
                rate == null ? null : rate.value(),
                rounding.digits(result.differenceFee()),
                rounding.digits(result.amountIn()),
                rounding.digits(result.shares()),
                figures.unavailable());
        draft.explain("conversion.differenceRate", response.differenceRate(), null);
        draft.explain("conversion.differenceFee", response.differenceFee(), null);
        draft.explain("conversion.amountIn", response.amountIn(), Conversion.terms(result));
        return draft.finish(response, FeesConventions.conversion(method, discount, rounding));
    }

    CalculationAnswer<ShareClassResponse> shareClass(ShareClassRequest request, Context context) {
        Money amount = OrderInput.amount("/amount", Objects.requireNonNullElse(request.amount(), USUAL_AMOUNT));
        FrontEndClass a = request.a();
        BigDecimal discount = OrderInput.discount("/a/discount", a.discount());
        Charge charge = new Charge(OrderInput.rateOrTiers("/a", a.rate(), a.tiers()), discount, Charging.EXTERNAL);
        double serviceFee =
                OrderInput.rate("/c/serviceFee", request.c().serviceFee()).asDouble();
        ClassCost first = OrderInput.checked(
                "/a",
                () -> ClassCost.of(
                        amount,
                        charge,
                        Holding.FREE,
                        OrderInput.holdingTiersOrNone("/a/redemptionTiers", a.redemptionTiers())));
        ClassCost second = ClassCost.of(
                amount,
                free(),
                new Holding(
                        serviceFee,
                        OrderInput.stop("/c/stopAfterDays", request.c().stopAfterDays()),
                        0),
                OrderInput.holdingTiersOrNone("/c/redemptionTiers", request.c().redemptionTiers()));
        double purchase = ClassCost.purchase(amount, charge);
        var result = ShareClass.of(first, second, purchase, serviceFee, days(request.days()));

        Draft draft = answers.draft(FeesConventions.FAMILY, context);
        FigureWriter figures = draft.figures();
        ShareClassResponse response = new ShareClassResponse(
                figures.value("breakEvenDay", result.breakEvenDay()),
                figures.value("breakEvenDays", result.breakEvenDays()),
                result.neverDearer(),
                result.flips(),
                result.curve(),
                figures.unavailable());
        draft.explain("shareClass.breakEvenDay", response.breakEvenDay(), null);
        draft.explain("shareClass.breakEvenDays", response.breakEvenDays(), ShareClass.terms(purchase, serviceFee));
        return draft.finish(response, FeesConventions.discounted(discount));
    }

    private static Charge free() {
        return new Charge(AmountTiers.of(Rate.ZERO), BigDecimal.ONE, Charging.EXTERNAL);
    }

    private static int days(@Nullable Integer asked) {
        return OrderInput.whole("/days", Objects.requireNonNullElse(asked, USUAL_DAYS), MOST_DAYS);
    }

    CalculationAnswer<DragResponse> drag(DragRequest request, Context context) {
        if (!(request.growth() > -1)) {
            throw OrderInput.invalid("/growth", "RATE_NOT_ABOVE_TOTAL_LOSS", String.valueOf(request.growth()));
        }
        var plan = new Drag.Plan(
                OrderInput.amount("/amount", request.amount()).value().doubleValue(),
                OrderInput.whole("/years", request.years(), MOST_YEARS),
                request.growth(),
                OrderInput.rate("/ongoing", request.ongoing()).asDouble(),
                rateOrZero("/frontEnd", request.frontEnd()),
                rateOrZero("/redemption", request.redemption()));
        var result = Drag.of(plan);

        Draft draft = answers.draft(FeesConventions.FAMILY, context);
        FigureWriter figures = draft.figures();
        DragResponse response = new DragResponse(
                figures.value("gross", result.gross()),
                figures.value("net", result.net()),
                figures.value("cost", result.cost()),
                figures.value("costShare", result.costShare()),
                figures.value("annualCost", result.annualCost()),
                result.curve(),
                figures.unavailable());
        Double gross = response.gross();
        Double net = response.net();
        draft.explain("drag.gross", gross, Drag.terms(plan));
        draft.explain("drag.net", net, Drag.terms(plan));
        if (gross != null && net != null) {
            draft.explain("drag.cost", response.cost(), Drag.costTerms(plan, gross, net));
            draft.explain("drag.costShare", response.costShare(), Drag.costTerms(plan, gross, net));
            draft.explain("drag.annualCost", response.annualCost(), Drag.costTerms(plan, gross, net));
        }
        return draft.finish(response, FeesConventions.NONE);
    }

    private static double rateOrZero(String pointer, @Nullable BigDecimal rate) {
        return rate == null ? 0 : OrderInput.rate(pointer, rate).asDouble();
    }

    CalculationAnswer<CompareResponse> compare(CompareRequest request, Context context) {
        OrderInput.count("/amounts", request.amounts().size(), MOST_AMOUNTS);
        OrderInput.count("/holdingDays", request.holdingDays().size(), MOST_CLASSES);
        OrderInput.count("/classes", request.classes().size(), MOST_CLASSES);
        List<Money> amounts = IntStream.range(0, request.amounts().size())
                .mapToObj(i ->
                        OrderInput.amount("/amounts/" + i, request.amounts().get(i)))
                .toList();
        List<Integer> holdingDays = IntStream.range(0, request.holdingDays().size())
                .mapToObj(i -> OrderInput.whole(
                        "/holdingDays/" + i, request.holdingDays().get(i), MOST_DAYS))
                .toList();
        List<Compare.Candidate> candidates = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < request.classes().size(); i++) {
            String name = request.classes().get(i).name();
            // The answer tells the classes apart by their names alone.
            if (!names.add(name)) {
                throw OrderInput.invalid("/classes/" + i + "/name", "CLASS_NAME_TWICE", name);
            }
            candidates.add(candidate("/classes/" + i, request.classes().get(i)));
        }
        var plan = new Compare.Plan(amounts, holdingDays, days(request.days()));
        var result = OrderInput.checked("", () -> Compare.of(candidates, plan));
        return answers.draft(FeesConventions.FAMILY, context)
                .finish(new CompareResponse(result.periods(), result.cheapest()), FeesConventions.NONE);
    }

    private static Compare.Candidate candidate(String pointer, ComparedClass given) {
        HoldingTiers redemption = OrderInput.holdingTiersOrNone(pointer + "/redemptionTiers", given.redemptionTiers());
        Holding holding = new Holding(
                rateOrZero(pointer + "/serviceFee", given.serviceFee()),
                OrderInput.stop(pointer + "/stopAfterDays", given.stopAfterDays()),
                rateOrZero(pointer + "/ongoing", given.ongoing()));
        Charge charge = new Charge(
                OrderInput.rateOrTiers(pointer, given.rate(), given.tiers()),
                OrderInput.discount(pointer + "/discount", given.discount()),
                Charging.EXTERNAL);
        return new Compare.Candidate(given.name(), charge, holding, redemption);
    }
}
