package io.fundcalc.app.platform.compute;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds carriers while the present ones are stuck, and takes them away when all has been well for a minute.
 *
 * <p>A virtual thread that waits while the Java machine loads or initialises a class for it keeps its carrier. When every
 * carrier is kept so, waiting for a lock of the jar whose owner is a virtual thread without a carrier, none goes on by
 * itself. The first requests after a start load most classes, so this stopped one start in six for good when 48 callers
 * were waiting. One more carrier lets the owner go on.
 */
public final class CarrierWatch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(CarrierWatch.class);

    /** The scheduler's own maximum. */
    private static final int MOST = 256;

    private static final long PATIENCE_MILLIS = 1000;
    private static final int CALM_LOOKS = 60;

    private final VirtualThreadSchedulerMXBean scheduler =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final int usual = scheduler.getParallelism();
    private int calm;

    private CarrierWatch() {}

    /** Starts the watch on a platform thread of its own, which needs no carrier. It ends with the process. */
    public static Thread start() {
        return Thread.ofPlatform().daemon().name("carrier-watch").start(new CarrierWatch());
    }

    @Override
    public void run() {
        try {
            while (true) {
                look();
                Thread.sleep(PATIENCE_MILLIS);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        Thread.ofVirtual().start(ran::countDown);
        int now = scheduler.getParallelism();
        if (!ran.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            calm = 0;
            int more = Math.min(2 * now, MOST);
            LOG.warn("no virtual thread ran for {} ms: {} carriers instead of {}", PATIENCE_MILLIS, more, now);
            scheduler.setParallelism(more);
        } else if (now > usual && ++calm >= CALM_LOOKS) {
            scheduler.setParallelism(usual);
        }
    }
}
