package io.fundcalc.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the copies of the reference, which the page shows while the service does not answer, equal to what the service
 * says. To write them anew:
 * {@code mvn -pl backend/app -am test -Dtest=ReferenceCopyTest -Dcontract.write -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@ServiceTest
class ReferenceCopyTest {

    private static final Path FOLDER = Path.of("reference");
    private static final JsonMapper JSON = new JsonMapper();

    /** Processors differ in the last digits of logarithms and powers. */
    private static final double RELATIVE = 1e-9;

    private static final Comparator<JsonNode> ALMOST = (left, right) -> {
        if (left.equals(right)) {
            return 0;
        }
        double larger = Math.max(Math.abs(left.asDouble(0)), Math.abs(right.asDouble(0)));
        boolean near = left.isNumber()
                && right.isNumber()
                && Math.abs(left.asDouble() - right.asDouble()) <= RELATIVE * Math.max(1, larger);
        return near ? 0 : 1;
    };

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "glossary.json, /api/v1/glossary, en",
        "conformance.en.json, /api/v1/conformance, en",
        "conformance.zh.json, /api/v1/conformance, zh-CN",
    })
    void committedCopyIsWhatTheServiceSays(String name, String path, String language) throws IOException {
        String text = Exchange.get(port, path, "Accept-Language", language).body();
        Path copy = FOLDER.resolve(name);
        if (System.getProperty("contract.write") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(copy, text);
        }

        assertThat(JSON.readTree(Files.readString(copy)).equals(ALMOST, JSON.readTree(text)))
                .as("%s is out of date: run this test once with -Dcontract.write and commit the file", copy)
                .isTrue();
    }
}
