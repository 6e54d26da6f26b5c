package io.fundcalc.app.platform.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fundcalc.app.platform.compute.ComputeSlots;
import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ProbeController;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class FullQueueTest {

    @LocalServerPort
    int port;

    @Autowired
    ComputeSlots slots;

    /** Two compute, two wait: see {@link ServiceTest}. */
    @Test
    void refusesAtOnceWhatFindsNoPlaceToWait() throws ExecutionException, InterruptedException {
        ProbeController.gate = new CountDownLatch(1);
        List<Future<HttpResponse<String>>> early = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                String body = "{\"act\": \"wait\", \"values\": [" + (100 + i) + "]}";
                early.add(callers.submit(() -> Exchange.post(port, "/api/v1/probe/sum", body)));
            }
            await().until(() -> slots.waiting() == 2);

            HttpResponse<String> refused = Exchange.post(port, "/api/v1/probe/sum", "{\"values\": [99]}");
            HttpResponse<String> probe = Exchange.get(port, "/livez");
            ProbeController.gate.countDown();

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(Exchange.json(refused).at("/code").asString()).isEqualTo("BUSY");
            assertThat(refused.headers().firstValue("Retry-After").map(Integer::parseInt))
                    .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 3));
            assertThat(probe.statusCode()).isEqualTo(200);
            for (Future<HttpResponse<String>> answer : early) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        } finally {
            ProbeController.gate.countDown();
        }
    }
}
