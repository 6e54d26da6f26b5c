package io.fundcalc.app.glossary;

import io.fundcalc.app.platform.calculation.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@Tag(name = "glossary")
class GlossaryController {

    private final GlossaryService service;

    GlossaryController(GlossaryService service) {
        this.service = service;
    }

    @GetMapping(path = "/api/v1/glossary", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "glossary", summary = "Every metric: names, meaning, formula, unit, range, source")
    @Answers(result = GlossaryResponse.class)
    ResponseEntity<byte[]> glossary(WebRequest request) {
        return service.glossary().answer(request);
    }
}
