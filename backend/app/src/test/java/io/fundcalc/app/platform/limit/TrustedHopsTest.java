package io.fundcalc.app.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.FundCalcApplication;
import io.fundcalc.app.platform.probe.Exchange;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Who claims another address in each call is one caller all the same, unless a trusted proxy says so. */
class TrustedHopsTest {

    private static final int QUOTA = 20;
    private static final int CALLS = 60;

    private static final String LOOPBACK = "127\\.0\\.0\\.1|0:0:0:0:0:0:0:1";

    /** Calls of {@link #CALLS} that are let in when each says it was forwarded for another address. */
    private static long letIn(String strategy, String proxies, IntFunction<String> forwardedFor) {
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(FundCalcApplication.class)
                .run(
                        "--server.port=0",
                        "--server.forward-headers-strategy=" + strategy,
                        "--server.tomcat.remoteip.internal-proxies=" + proxies,
                        "--fundcalc.rate-limit.enabled=on",
                        "--fundcalc.rate-limit.quota.per-second=" + QUOTA,
                        "--fundcalc.rate-limit.quota.per-minute=" + QUOTA,
                        "--logging.level.root=error")) {
            int port = service.getEnvironment().getRequiredProperty("local.server.port", int.class);
            return IntStream.range(0, CALLS)
                    .map(call -> Exchange.get(port, "/api/v1/none", "X-Forwarded-For", forwardedFor.apply(call))
                            .statusCode())
                    .filter(status -> status != 429)
                    .count();
        }
    }

    /** The quota, and what it regains within the seconds that the calls may take. */
    private static void expectOneCaller(long letIn) {
        assertThat(letIn).isBetween((long) QUOTA, QUOTA + 5L);
    }

    @ParameterizedTest
    @CsvSource({"none, 127.*", "native, 10\\.0\\.0\\.1"})
    void believesNobodyWhoIsNoTrustedProxy(String strategy, String proxies) {
        expectOneCaller(letIn(strategy, proxies, call -> "203.0.113." + call));
    }

    @Test
    void takesFromATrustedProxyOnlyTheLastAddressThatItDidNotSee() {
        expectOneCaller(letIn("native", LOOPBACK, call -> "203.0.113." + call + ", 198.51.100.7"));
    }

    @Test
    void tellsApartWhomATrustedProxyTellsApart() {
        assertThat(letIn("native", LOOPBACK, call -> "203.0.113." + call)).isEqualTo(CALLS);
    }

    @Test
    void takesAWholeIpv6NetworkForOneCaller() {
        expectOneCaller(letIn("native", LOOPBACK, call -> "2001:db8:1:2::" + Integer.toHexString(call + 1)));
    }
}
