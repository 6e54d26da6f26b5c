package io.fundcalc.app.conformance;

import io.fundcalc.app.platform.calculation.Answers;
import io.fundcalc.app.platform.language.RequestLanguage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@Tag(name = "conformance", description = "Published figures, recomputed")
class ConformanceController {

    private final ConformanceService service;

    ConformanceController(ConformanceService service) {
        this.service = service;
    }

    @GetMapping(path = "/api/v1/conformance", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "conformance", summary = "Published cases with the figures this service computes for them")
    @Answers(result = ConformanceResponse.class)
    ResponseEntity<byte[]> conformance(WebRequest request) {
        return service.conformance(RequestLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                .answer(request);
    }
}
