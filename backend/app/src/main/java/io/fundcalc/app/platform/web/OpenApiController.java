package io.fundcalc.app.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Serves the contract as committed. It says nothing of itself there. */
@RestController
@Hidden
class OpenApiController {

    private final FixedAnswer contract;

    OpenApiController() throws IOException {
        contract = FixedAnswer.of(new ClassPathResource("openapi.json").getContentAsByteArray());
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> contract(WebRequest request) {
        return contract.answer(request);
    }
}
