package io.fundcalc.app.platform.observability;

import io.fundcalc.app.platform.config.ServiceProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The first thing that happens at the end: readiness goes off while the server still listens, so that the balancer
 * that sends requests here learns of it before the door closes.
 */
@Component
class Drain implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final ApplicationContext context;
    private final ServiceProperties service;
    private volatile boolean running;

    Drain(ApplicationContext context, ServiceProperties service) {
        this.context = context;
        this.service = service;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        LOG.info("draining for {}", service.drainDelay());
        try {
            Thread.sleep(service.drainDelay());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the server's own graceful stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
