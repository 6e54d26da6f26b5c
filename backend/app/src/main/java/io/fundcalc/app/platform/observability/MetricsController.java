package io.fundcalc.app.platform.observability;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Metrics in the form asked for: OpenMetrics or JSON by name, Prometheus text otherwise. The choice is made by
 * hand, for a scraper is owed an answer it can read whatever else its header holds.
 */
@RestController
@Tag(name = "operations", description = "For those who run the service")
class MetricsController {

    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private final PrometheusMeterRegistry registry;
    private final VitalMeters vitals;
    private final JsonMapper json;

    MetricsController(PrometheusMeterRegistry registry, VitalMeters vitals, JsonMapper json) {
        this.registry = registry;
        this.vitals = vitals;
        this.json = json;
    }

    @GetMapping("/metrics")
    @Operation(
            operationId = "metrics",
            summary = "Metrics as Prometheus text, as OpenMetrics, or four of them as JSON, by the Accept header")
    @ApiResponse(
            responseCode = "200",
            description = "The metrics",
            content = {
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")),
                @Content(mediaType = "application/openmetrics-text", schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Vitals.class))
            })
    ResponseEntity<byte[]> metrics(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept) {
        if (accept != null && accept.contains("application/openmetrics-text")) {
            return answer(OPEN_METRICS, registry.scrape(OPEN_METRICS).getBytes(StandardCharsets.UTF_8));
        }
        if (accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE)) {
            return answer(MediaType.APPLICATION_JSON_VALUE, json.writeValueAsBytes(vitals.read()));
        }
        return answer(PROMETHEUS, registry.scrape(PROMETHEUS).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> answer(String type, byte[] body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(body);
    }
}
