package io.fundcalc.app.glossary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
    @ApiResponse(
            responseCode = "200",
            description = "The glossary",
            content = @Content(schema = @Schema(implementation = GlossaryResponse.class)))
    ResponseEntity<byte[]> glossary(WebRequest request) {
        return service.glossary().answer(request);
    }
}
