package io.fundcalc.app.platform.observability;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import org.springframework.stereotype.Component;

/**
 * Memory, processor and age. The virtual machine reads the container's own limits and counters where there is one, so
 * these are the container's figures and not the host's.
 */
@Component
class VitalMeters {

    private static final double NANOS_PER_SECOND = 1e9;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
    private final MeterRegistry registry;
    private double lastCpu;

    VitalMeters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("fundcalc.memory.usage.ratio", this, VitalMeters::memory)
                .description("Used memory of the container, of 1")
                .register(registry);
        Gauge.builder("fundcalc.cpu.usage.ratio", this, VitalMeters::cpu)
                .description("Used processor time of the container, of 1")
                .register(registry);
        Gauge.builder("fundcalc.uptime.seconds", this, VitalMeters::uptime)
                .description("Age of the process")
                .register(registry);
        FunctionCounter.builder("process.cpu", system, bean -> bean.getProcessCpuTime() / NANOS_PER_SECOND)
                .description("Processor time that the process has used")
                .baseUnit("seconds")
                .register(registry);
        cpu();
    }

    Vitals read() {
        Gauge sessions = registry.find("fundcalc.active.sessions").gauge();
        return new Vitals(
                sessions == null ? 0 : Math.round(sessions.value()), percent(memory()), percent(cpu()), uptime());
    }

    private double memory() {
        long total = system.getTotalMemorySize();
        return total <= 0 ? 0 : (double) (total - system.getFreeMemorySize()) / total;
    }

    /** The system answers with a negative number when asked twice in one tick; then the last figure still holds. */
    private synchronized double cpu() {
        double load = system.getCpuLoad();
        if (load >= 0 && load <= 1) {
            lastCpu = load;
        }
        return lastCpu;
    }

    private double uptime() {
        return runtime.getUptime() / 1000.0;
    }

    private static double percent(double ratio) {
        return Math.round(ratio * 1000) / 10.0;
    }
}
