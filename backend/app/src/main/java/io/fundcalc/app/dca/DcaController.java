package io.fundcalc.app.dca;

import io.fundcalc.app.dca.DcaRequests.BacktestRequest;
import io.fundcalc.app.dca.DcaRequests.ComparePlansRequest;
import io.fundcalc.app.dca.DcaRequests.SweepRequest;
import io.fundcalc.app.dca.DcaResponses.BacktestResponse;
import io.fundcalc.app.dca.DcaResponses.ComparePlansResponse;
import io.fundcalc.app.dca.DcaResponses.SweepResponse;
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
@Tag(name = "dca", description = "What a savings plan came to, instalment by instalment")
class DcaController {

    private static final String BASE = "/api/v1/dca";

    private final CalculationPipeline pipeline;
    private final DcaService service;
    private final SweepService sweeps;
    private final CompareService comparisons;

    DcaController(CalculationPipeline pipeline, DcaService service, SweepService sweeps, CompareService comparisons) {
        this.comparisons = comparisons;
        this.pipeline = pipeline;
        this.service = service;
        this.sweeps = sweeps;
    }

    @PostMapping(
            path = BASE + "/backtest",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "dcaBacktest",
            summary = "A savings plan on a real history",
            description =
                    "Buys each instalment at the NAV of its trading day, to the cent, and says why one was moved or left out; payouts and splits on their days, the lump sum beside it, take-profit as rounds.")
    @CallCost(4)
    @Answers(result = BacktestResponse.class, conventions = DcaConventions.class)
    ResponseEntity<byte[]> backtest(CalculationCall<BacktestRequest> call) {
        return pipeline.answer(call, service::backtest);
    }

    @PostMapping(
            path = BASE + "/sweep",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "dcaSweep",
            summary = "The same plan many times",
            description =
                    "Begins the plan on every trading day and says how its outcomes spread, or carries it out with other numbers: at most 20,000 plans.")
    @CallCost(20)
    @Answers(result = SweepResponse.class, conventions = DcaConventions.class)
    ResponseEntity<byte[]> sweep(CalculationCall<SweepRequest> call) {
        return pipeline.answer(call, sweeps::sweep);
    }

    @PostMapping(
            path = BASE + "/compare",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "dcaCompare",
            summary = "Savings plans beside each other",
            description =
                    "Carries out up to 12 plans, each in one fund or in several with weights, on request with the same total paid in.")
    @CallCost(8)
    @Answers(result = ComparePlansResponse.class, conventions = DcaConventions.class)
    ResponseEntity<byte[]> compare(CalculationCall<ComparePlansRequest> call) {
        return pipeline.answer(call, comparisons::compare);
    }
}
