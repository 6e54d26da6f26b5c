package io.fundcalc.app.platform.observability;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For probes: is it alive, does it take requests, and how is it. Always JSON, never kept. */
@RestController
@Tag(name = "operations", description = "For those who run the service")
class HealthController {

    private final HealthService service;

    HealthController(HealthService service) {
        this.service = service;
    }

    @GetMapping("/health")
    @Operation(
            operationId = "health",
            summary = "How the service and what it leans on are",
            description =
                    "Degraded: a dependency is down or impaired; calculations are answered, and the check's reason says "
                            + "what is wrong. 503 only when unhealthy or draining.")
    @ApiResponse(responseCode = "200", description = "Healthy or degraded")
    @ApiResponse(responseCode = "503", description = "Unhealthy or draining: send no requests here")
    ResponseEntity<Health> health() {
        Health health = service.health();
        return answer(health, health.serves());
    }

    /** For the world outside, which the proxy leads here: how it is, and nothing about what stands behind. */
    @Hidden
    @GetMapping(path = "/health", params = "summary")
    ResponseEntity<Map<String, String>> summary() {
        Health health = service.health();
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("status", health.status());
        summary.put("version", health.version());
        return answer(summary, health.serves());
    }

    /** That this is answered is the answer: a process that looks at others here is killed for their faults. */
    @GetMapping("/livez")
    @Operation(operationId = "alive", summary = "That the process lives, whatever it leans on")
    @ApiResponse(responseCode = "200", description = "Alive")
    ResponseEntity<Map<String, String>> alive() {
        return answer(Map.of("status", "alive"), true);
    }

    @GetMapping("/readyz")
    @Operation(operationId = "ready", summary = "Whether requests are taken")
    @ApiResponse(responseCode = "200", description = "Ready")
    @ApiResponse(responseCode = "503", description = "Draining: running requests are finished, new ones not taken")
    ResponseEntity<Map<String, String>> ready() {
        boolean accepts = service.accepts();
        return answer(Map.of("status", accepts ? "ready" : "draining"), accepts);
    }

    private static <T> ResponseEntity<T> answer(T body, boolean serves) {
        return ResponseEntity.status(serves ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
