package io.fundcalc.app.platform.observability;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.binder.jvm.JvmThreadDeadlockMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps to names that {@code promtool check metrics} accepts, where libraries do not. */
@Configuration(proxyBeanMethods = false)
class MeterConfiguration {

    /** Times in units of their own; {@link VitalMeters} has the processor's in seconds. */
    private static final Set<String> ODD_UNITS = Set.of("jvm.compilation.time", "process.cpu.time");

    /** Of sessions that the server itself would keep: there are none. */
    private static final String SERVER_SESSIONS = "tomcat.sessions";

    @Bean
    MeterFilter withoutOddMeters() {
        return MeterFilter.deny(
                id -> ODD_UNITS.contains(id.getName()) || id.getName().startsWith(SERVER_SESSIONS));
    }

    @Bean
    JvmThreadDeadlockMetrics deadlockMetrics() {
        return new JvmThreadDeadlockMetrics();
    }

    /** A name that ends in "count" is a histogram's. */
    @Bean
    MeterFilter clearNames() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().equals("system.cpu.count") ? id.withName("system.cpus") : id;
            }
        };
    }
}
