package io.fundcalc.app.performance;

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
@Tag(name = "performance", description = "What one fund earned and risked")
class PerformanceController {

    private final CalculationPipeline desk;
    private final PerformanceService service;

    PerformanceController(CalculationPipeline desk, PerformanceService service) {
        this.desk = desk;
        this.service = service;
    }

    @PostMapping(
            path = "/api/v1/performance/tear-sheet",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "tearSheet",
            summary = "Everything about one fund on one sheet",
            description =
                    "Returns, risk, ratios and the comparison with a benchmark, from a NAV history or from returns.")
    @CallCost(4)
    @Answers(result = TearSheetResponse.class, conventions = TearSheetConventions.class)
    ResponseEntity<byte[]> tearSheet(CalculationCall<TearSheetRequest> call) {
        return desk.answer(call, service::tearSheet);
    }
}
