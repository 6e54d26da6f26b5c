package io.fundcalc.app.fund;

import io.fundcalc.app.platform.calculation.Answers;
import io.fundcalc.app.platform.language.RequestLanguage;
import io.fundcalc.app.platform.series.SeriesWindow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "funds", description = "Funds of NAV sources, and how these are")
class FundController {

    private static final String CSV = "text/csv";

    private final FundService service;
    private final JsonMapper json;

    FundController(FundService service, JsonMapper json) {
        this.service = service;
        this.json = json;
    }

    @GetMapping(path = "/api/v1/funds", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "funds", summary = "Funds by code, name, pinyin initials or pinyin")
    @Answers(result = FundsResponse.class, problems = 422)
    ResponseEntity<byte[]> funds(
            @Parameter(description = "What to look for") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "How many at most, 1 to 50") @RequestParam(defaultValue = "10") int limit,
            WebRequest request) {
        return PublicAnswer.of(request, MediaType.APPLICATION_JSON_VALUE, bytes(service.search(q, limit)));
    }

    @GetMapping(path = "/api/v1/funds/{fund}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "fund", summary = "A fund: span, events, age, and what looks wrong in its history")
    @Answers(
            result = FundResponse.class,
            problems = {404, 422, 503})
    ResponseEntity<byte[]> fund(
            @Parameter(description = "Source and code", example = "eastmoney:110022") @PathVariable String fund,
            WebRequest request) {
        FundResponse answer = service.fund(fund, RequestLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        return PublicAnswer.of(request, MediaType.APPLICATION_JSON_VALUE, bytes(answer));
    }

    @GetMapping(
            path = "/api/v1/funds/{fund}/nav",
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    @Operation(operationId = "fundNav", summary = "The history of a fund, as JSON or as text/csv by Accept")
    @Answers(
            result = NavResponse.class,
            problems = {404, 422, 503})
    ResponseEntity<byte[]> nav(
            @Parameter(description = "Source and code", example = "eastmoney:110022") @PathVariable String fund,
            @Parameter(description = "First day")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last day")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate to,
            WebRequest request) {
        NavResponse nav = service.nav(
                fund, SeriesWindow.of(from, to), RequestLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        boolean table = accept.contains(CSV) && !accept.contains(MediaType.APPLICATION_JSON_VALUE);
        return table
                ? PublicAnswer.of(request, CSV + ";charset=utf-8", NavTable.of(nav))
                : PublicAnswer.of(request, MediaType.APPLICATION_JSON_VALUE, bytes(nav));
    }

    @GetMapping(path = "/api/v1/sources", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "sources", summary = "Every NAV source: on or off, age, last error, calls left")
    @Answers(result = SourcesResponse.class)
    ResponseEntity<byte[]> sources(WebRequest request) {
        SourcesResponse sources = service.sources(RequestLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        return PublicAnswer.of(request, MediaType.APPLICATION_JSON_VALUE, bytes(sources));
    }

    private byte[] bytes(Object answer) {
        return json.writeValueAsBytes(answer);
    }
}
