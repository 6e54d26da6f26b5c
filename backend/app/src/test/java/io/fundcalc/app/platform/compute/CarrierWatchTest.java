package io.fundcalc.app.platform.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.junit.jupiter.api.Test;

class CarrierWatchTest {

    private static final CountDownLatch RELEASED = new CountDownLatch(1);

    /** The first thread waits in its initialiser, all others wait for the first, and each keeps its carrier. */
    private static final class Slow {
        static final boolean READY = await();

        private static boolean await() {
            try {
                return RELEASED.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException end) {
                throw new IllegalStateException(end);
            }
        }
    }

    @Test
    void virtualThreadsThatKeepEveryCarrierWhileTheyWaitForAClassDoNotStopTheOthers() throws InterruptedException {
        VirtualThreadSchedulerMXBean scheduler =
                ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
        int usual = scheduler.getParallelism();
        Thread watch = CarrierWatch.start();
        try {
            CountDownLatch finished = new CountDownLatch(usual);
            for (int i = 0; i < usual; i++) {
                Thread.ofVirtual().start(() -> {
                    if (Slow.READY) {
                        finished.countDown();
                    }
                });
            }
            // Runs only where there is a carrier beside those.
            Thread.ofVirtual().start(RELEASED::countDown);

            assertThat(finished.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            watch.interrupt();
            watch.join();
            scheduler.setParallelism(usual);
        }
    }
}
