package io.fundcalc.app.fees;

import io.fundcalc.app.fees.FeesRequests.HeldLot;
import io.fundcalc.app.fees.FeesRequests.RedemptionRequest;
import io.fundcalc.app.fees.FeesRequests.SubscriptionRequest;
import io.fundcalc.app.fees.FeesResponses.RedemptionResponse;
import io.fundcalc.app.fees.FeesResponses.SoldLot;
import io.fundcalc.app.fees.FeesResponses.SubscriptionResponse;
import io.fundcalc.app.platform.answer.AnswerDrafts;
import io.fundcalc.app.platform.answer.AnswerDrafts.Draft;
import io.fundcalc.app.platform.calculation.CalculationAnswer;
import io.fundcalc.app.platform.calculation.Computation.Context;
import io.fundcalc.app.platform.figure.FigureWriter;
import io.fundcalc.app.platform.order.OrderInput;
import io.fundcalc.engine.fees.Redemption;
import io.fundcalc.engine.fees.Redemption.ReinvestedLotDate;
import io.fundcalc.engine.fees.Subscription;
import io.fundcalc.engine.fees.Subscription.Charge;
import io.fundcalc.engine.fees.Subscription.Charging;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Nav;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Orders of buying and selling: reads the request, asks the engine, words the answer. */
@Service
class OrderService {

    private final AnswerDrafts answers;

    OrderService(AnswerDrafts answers) {
        this.answers = answers;
    }

    CalculationAnswer<SubscriptionResponse> subscription(SubscriptionRequest request, Context context) {
        Money amount = OrderInput.amount("/amount", request.amount());
        Nav nav = OrderInput.nav("/nav", request.nav());
        Charge charge = new Charge(
                OrderInput.rateOrTiers("", request.rate(), request.tiers()),
                OrderInput.discount("/discount", request.discount()),
                Objects.requireNonNullElse(request.method(), Charging.EXTERNAL));
        Rounding rounding = OrderInput.rounding("", request.rounding());
        var result = OrderInput.checked(() -> Subscription.of(amount, nav, charge, rounding));

        Draft draft = answers.draft(FeesConventions.FAMILY, context);
        FigureWriter figures = draft.figures();
        Rate rate = figures.value("rate", result.rate());
        SubscriptionResponse response = new SubscriptionResponse(
                rounding.digits(result.netAmount()),
                rounding.digits(result.fee()),
                rounding.digits(result.shares()),
                result.effectiveRate(),
                rate == null ? null : rate.value(),
                figures.unavailable());
        Charging method = charge.method();
        draft.explain("subscription.netAmount", response.netAmount(), Subscription.netTerms(amount, result, method));
        draft.explain("subscription.fee", response.fee(), Subscription.feeTerms(amount, result, method));
        draft.explain("subscription.shares", response.shares(), Subscription.shareTerms(result, nav));
        draft.explain(
                "subscription.effectiveRate", response.effectiveRate(), Subscription.effectiveTerms(amount, result));
        draft.explain("subscription.rate", response.rate(), Subscription.rateTerms(amount, charge));
        if (method == Charging.BACK_END) {
            draft.note("FEE_AT_REDEMPTION", "/result/fee");
        }
        return draft.finish(response, FeesConventions.purchase(method, charge.discount(), rounding));
    }

    CalculationAnswer<RedemptionResponse> redemption(RedemptionRequest request, Context context) {
        Rounding rounding = OrderInput.rounding("", request.rounding());
        ReinvestedLotDate reinvested = Objects.requireNonNullElse(request.reinvestedLotDate(), ReinvestedLotDate.OWN);
        var order = new Redemption.Order(
                request.date(),
                OrderInput.nav("/nav", request.nav()),
                OrderInput.shares("/shares", request.shares()),
                lots("/lots", request.lots()));
        var backEnd = request.backEndTiers();
        var conditions = new Redemption.Conditions(
                OrderInput.holdingTiers("/tiers", request.tiers()),
                backEnd == null ? null : OrderInput.holdingTiers("/backEndTiers", backEnd),
                reinvested,
                rounding);
        var result = OrderInput.checked(() -> Redemption.of(order, conditions));

        Draft draft = answers.draft(FeesConventions.FAMILY, context);
        RedemptionResponse response = new RedemptionResponse(
                rounding.digits(result.gross()),
                rounding.digits(result.fee()),
                rounding.digits(result.net()),
                rounding.digits(result.backEndFee()),
                result.lots().stream().map(lot -> sold(lot, rounding)).toList());
        draft.explain("redemption.gross", response.gross(), Redemption.grossTerms(order));
        draft.explain("redemption.fee", response.fee(), Redemption.feeTerms(order, result, rounding));
        draft.explain("redemption.net", response.net(), Redemption.netTerms(result));
        draft.explain("redemption.backEndFee", response.backEndFee(), null);
        return draft.finish(response, FeesConventions.sale(reinvested, rounding));
    }

    /** Lots as the engine takes them. */
    static List<Redemption.Lot> lots(String pointer, List<HeldLot> given) {
        List<Redemption.Lot> lots = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            HeldLot lot = given.get(i);
            String place = pointer + "/" + i;
            lots.add(new Redemption.Lot(
                    lot.date(),
                    OrderInput.shares(place + "/shares", lot.shares()),
                    lot.parentDate(),
                    navOrNull(place + "/nav", lot.nav())));
        }
        return lots;
    }

    private static @Nullable Nav navOrNull(String pointer, @Nullable BigDecimal nav) {
        return nav == null ? null : OrderInput.nav(pointer, nav);
    }

    private static SoldLot sold(Redemption.SoldLot lot, Rounding rounding) {
        return new SoldLot(
                lot.date(),
                rounding.digits(lot.shares()),
                lot.holdingDays(),
                lot.rate().value(),
                rounding.digits(lot.fee()));
    }
}
