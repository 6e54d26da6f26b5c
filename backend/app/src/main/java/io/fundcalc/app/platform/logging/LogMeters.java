package io.fundcalc.app.platform.logging;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shows how many log events were not written. */
@Component
class LogMeters {

    LogMeters(MeterRegistry registry) {
        LogQueue.LEVELS.forEach(level -> FunctionCounter.builder("fundcalc.log.dropped", level, LogQueue::dropped)
                .description("Log events that were dropped because standard output was read too slowly")
                .tag("level", level.toString().toLowerCase(Locale.ROOT))
                .register(registry));
    }
}
