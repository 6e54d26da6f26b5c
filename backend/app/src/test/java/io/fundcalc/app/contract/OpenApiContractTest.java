package io.fundcalc.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps {@code openapi.json} equal to what the controllers and records say. To write it anew:
 * {@code mvn -pl backend/app -am test -Dtest=OpenApiContractTest -Dcontract.write -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@ServiceTest
@TestPropertySource(
        properties = {
            "springdoc.api-docs.version=openapi_3_1",
            "springdoc.paths-to-match=/api/v1/**,/upload,/health,/livez,/readyz,/metrics",
            "springdoc.default-produces-media-type=application/json",
            "springdoc.paths-to-exclude=/api/v1/probe/**",
            "springdoc.writer-with-order-by-keys=true"
        })
class OpenApiContractTest {

    private static final Path COMMITTED = Path.of("openapi.json");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Value("${fundcalc.service.version}")
    String version;

    @Test
    void committedContractIsWhatTheServiceDoes() throws IOException {
        ObjectNode generated = (ObjectNode) Exchange.json(Exchange.get(port, "/v3/api-docs"));
        Contract contract = new Contract(generated, version);
        contract.complete(handlers.getHandlerMethods());
        String text = contract.text();
        if (System.getProperty("contract.write") != null) {
            Files.writeString(COMMITTED, text);
        }
        assertThat(COMMITTED)
                .as("openapi.json is out of date: run this test once with -Dcontract.write and commit the file")
                .content()
                .isEqualTo(text);
    }
}
