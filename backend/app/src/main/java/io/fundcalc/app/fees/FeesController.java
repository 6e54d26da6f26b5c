package io.fundcalc.app.fees;

import io.fundcalc.app.fees.FeesRequests.RedemptionRequest;
import io.fundcalc.app.fees.FeesRequests.SubscriptionRequest;
import io.fundcalc.app.fees.FeesResponses.RedemptionResponse;
import io.fundcalc.app.fees.FeesResponses.SubscriptionResponse;
import io.fundcalc.app.fees.PlanRequests.CompareRequest;
import io.fundcalc.app.fees.PlanRequests.ConversionRequest;
import io.fundcalc.app.fees.PlanRequests.DragRequest;
import io.fundcalc.app.fees.PlanRequests.SchedulesRequest;
import io.fundcalc.app.fees.PlanRequests.ShareClassRequest;
import io.fundcalc.app.fees.PlanResponses.CompareResponse;
import io.fundcalc.app.fees.PlanResponses.ConversionResponse;
import io.fundcalc.app.fees.PlanResponses.DragResponse;
import io.fundcalc.app.fees.PlanResponses.SchedulesResponse;
import io.fundcalc.app.fees.PlanResponses.ShareClassResponse;
import io.fundcalc.app.platform.calculation.Answers;
import io.fundcalc.app.platform.calculation.CalculationCall;
import io.fundcalc.app.platform.calculation.CalculationPipeline;
import io.fundcalc.app.platform.limit.CallCost;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@CallCost(2)
@Tag(name = "fees", description = "What buying, holding and selling a fund costs")
class FeesController {

    private static final String BASE = "/api/v1/fees";

    private final CalculationPipeline pipeline;
    private final OrderService orders;
    private final PlanService plans;
    private final ScheduleService rules;

    FeesController(CalculationPipeline pipeline, OrderService orders, PlanService plans, ScheduleService rules) {
        this.pipeline = pipeline;
        this.orders = orders;
        this.plans = plans;
        this.rules = rules;
    }

    @PostMapping(
            path = BASE + "/subscription",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "subscription",
            summary = "Fee and shares of a payment",
            description =
                    "Splits a payment into the fee and the confirmed shares: charged on top of the net amount, out of the payment or at redemption, at a rate or a fixed sum by amount, with a discount. The net amount is rounded before the shares are.")
    @Answers(result = SubscriptionResponse.class, conventions = FeesConventions.class)
    ResponseEntity<byte[]> subscription(CalculationCall<SubscriptionRequest> call) {
        return pipeline.answer(call, orders::subscription);
    }

    @PostMapping(
            path = BASE + "/redemption",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "redemption",
            summary = "Fee and proceeds of a sale",
            description =
                    "Sells the oldest lots first, each at the rate of its holding days, and takes a back-end fee on the cost of purchase where there is one.")
    @Answers(result = RedemptionResponse.class, conventions = FeesConventions.class)
    ResponseEntity<byte[]> redemption(CalculationCall<RedemptionRequest> call) {
        return pipeline.answer(call, orders::redemption);
    }

    @PostMapping(
            path = BASE + "/conversion",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "conversion",
            summary = "Shares of one fund for shares of another",
            description =
                    "Redeems, takes the difference of both subscription fees where the fund that is bought has the higher one, and buys.")
    @Answers(result = ConversionResponse.class, conventions = FeesConventions.class)
    ResponseEntity<byte[]> conversion(CalculationCall<ConversionRequest> call) {
        return pipeline.answer(call, plans::conversion);
    }

    @PostMapping(
            path = BASE + "/share-class",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "shareClass",
            summary = "A class against C class",
            description =
                    "The first day on which the service fee of C has cost more than the subscription fee of A, every day on which the cheaper class changes, and the cost of both day by day.")
    @Answers(result = ShareClassResponse.class, conventions = FeesConventions.class)
    ResponseEntity<byte[]> shareClass(CalculationCall<ShareClassRequest> call) {
        return pipeline.answer(call, plans::shareClass);
    }

    @PostMapping(
            path = BASE + "/drag",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "drag",
            summary = "What fees take over the years",
            description = "Projects a payment with and without its fees; ongoing fees are taken daily.")
    @Answers(result = DragResponse.class, conventions = FeesConventions.class)
    ResponseEntity<byte[]> drag(CalculationCall<DragRequest> call) {
        return pipeline.answer(call, plans::drag);
    }

    @PostMapping(
            path = BASE + "/schedules",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "schedules",
            summary = "The fee rule of a day",
            description =
                    "Caps of fees and least redemption rates of a kind of fund, with the source and whether it was compared with the primary text.")
    @Answers(result = SchedulesResponse.class, conventions = FeesConventions.class)
    ResponseEntity<byte[]> schedules(CalculationCall<SchedulesRequest> call) {
        return pipeline.answer(call, rules::schedules);
    }

    @PostMapping(
            path = BASE + "/compare",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "compare",
            summary = "One plan over several classes",
            description =
                    "Total cost, cost a year and rank of up to 20 share classes or funds after several holding periods, and the cheapest one of each holding period day by day.")
    @Answers(result = CompareResponse.class, conventions = FeesConventions.class)
    ResponseEntity<byte[]> compare(CalculationCall<CompareRequest> call) {
        return pipeline.answer(call, plans::compare);
    }
}
