package io.fundcalc.app.cashflow;

import io.fundcalc.app.cashflow.CashFlowRequests.AnnuityRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.BehaviourGapRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.IrrRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.MirrRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.ModifiedDietzRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.NpvRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.TimeWeightedReturnRequest;
import io.fundcalc.app.cashflow.CashFlowRequests.XirrRequest;
import io.fundcalc.app.cashflow.CashFlowResponses.AnnuityResponse;
import io.fundcalc.app.cashflow.CashFlowResponses.BehaviourGapResponse;
import io.fundcalc.app.cashflow.CashFlowResponses.IrrResponse;
import io.fundcalc.app.cashflow.CashFlowResponses.MirrResponse;
import io.fundcalc.app.cashflow.CashFlowResponses.ModifiedDietzResponse;
import io.fundcalc.app.cashflow.CashFlowResponses.NpvResponse;
import io.fundcalc.app.cashflow.CashFlowResponses.TimeWeightedReturnResponse;
import io.fundcalc.app.cashflow.CashFlowResponses.XirrResponse;
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
@Tag(name = "cash-flow", description = "What money earned that came and went on dates")
class CashFlowController {

    private static final String BASE = "/api/v1/cash-flow";

    private final CalculationPipeline desk;
    private final CashFlowService service;
    private final AnnuityService annuities;
    private final HoldingService holdings;

    CashFlowController(
            CalculationPipeline desk, CashFlowService service, AnnuityService annuities, HoldingService holdings) {
        this.desk = desk;
        this.service = service;
        this.annuities = annuities;
        this.holdings = holdings;
    }

    @PostMapping(
            path = BASE + "/xirr",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "xirr",
            summary = "Yearly rate of dated flows",
            description =
                    "Every rate above -1 at which the flows are worth nothing on the first date; the headline is the one whose sign agrees with the gain, of several the nearest to the guess.")
    @Answers(result = XirrResponse.class, conventions = CashFlowConventions.class)
    ResponseEntity<byte[]> xirr(CalculationCall<XirrRequest> call) {
        return desk.answer(call, service::xirr);
    }

    @PostMapping(
            path = BASE + "/irr",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "irr",
            summary = "Rate per period of amounts at equal intervals",
            description = "Every rate above -1 at which the amounts are worth nothing at the first of them.")
    @Answers(result = IrrResponse.class, conventions = CashFlowConventions.class)
    ResponseEntity<byte[]> irr(CalculationCall<IrrRequest> call) {
        return desk.answer(call, service::irr);
    }

    @PostMapping(
            path = BASE + "/mirr",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "mirr",
            summary = "Modified rate per period",
            description = "What was paid in is financed at one rate, what was received is reinvested at another.")
    @Answers(result = MirrResponse.class, conventions = CashFlowConventions.class)
    ResponseEntity<byte[]> mirr(CalculationCall<MirrRequest> call) {
        return desk.answer(call, service::mirr);
    }

    @PostMapping(
            path = BASE + "/npv",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "npv",
            summary = "Present value of flows or amounts",
            description = "Value on the earliest date of dated flows, or at time 0 of amounts at equal intervals.")
    @Answers(result = NpvResponse.class, conventions = CashFlowConventions.class)
    ResponseEntity<byte[]> npv(CalculationCall<NpvRequest> call) {
        return desk.answer(call, service::npv);
    }

    @PostMapping(
            path = BASE + "/annuity",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "annuity",
            summary = "The unknown of an even payment plan",
            description =
                    "Solves for future value, present value, payment, number of periods or rate, as FV, PV, PMT, NPER and RATE of spreadsheets do; with a period also IPMT and PPMT.")
    @Answers(result = AnnuityResponse.class, conventions = CashFlowConventions.class)
    ResponseEntity<byte[]> annuity(CalculationCall<AnnuityRequest> call) {
        return desk.answer(call, annuities::annuity);
    }

    @PostMapping(
            path = BASE + "/time-weighted-return",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "timeWeightedReturn",
            summary = "Growth of one unit that stayed invested",
            description = "Chains the returns between valuations, so that payments in and out play no part.")
    @Answers(result = TimeWeightedReturnResponse.class, conventions = CashFlowConventions.class)
    ResponseEntity<byte[]> timeWeightedReturn(CalculationCall<TimeWeightedReturnRequest> call) {
        return desk.answer(call, holdings::timeWeightedReturn);
    }

    @PostMapping(
            path = BASE + "/modified-dietz",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "modifiedDietz",
            summary = "Gain over average capital",
            description =
                    "From the first and the last valuation and the flows between them, each weighted by the time it was there.")
    @Answers(result = ModifiedDietzResponse.class, conventions = CashFlowConventions.class)
    ResponseEntity<byte[]> modifiedDietz(CalculationCall<ModifiedDietzRequest> call) {
        return desk.answer(call, holdings::modifiedDietz);
    }

    @PostMapping(
            path = BASE + "/behaviour-gap",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "behaviourGap",
            summary = "Money-weighted against time-weighted return",
            description =
                    "Money-weighted, time-weighted, modified Dietz and simple return side by side, and what the timing of payments cost or brought.")
    @Answers(result = BehaviourGapResponse.class, conventions = CashFlowConventions.class)
    ResponseEntity<byte[]> behaviourGap(CalculationCall<BehaviourGapRequest> call) {
        return desk.answer(call, holdings::behaviourGap);
    }
}
