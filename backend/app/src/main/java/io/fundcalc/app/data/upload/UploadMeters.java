package io.fundcalc.app.data.upload;

import io.fundcalc.app.platform.problem.ProblemException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What operators watch of uploads: how many are under way, how much room they take, how they end. */
@Component
public class UploadMeters {

    private static final Duration[] LIMITS = {
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry registry;

    UploadMeters(UploadPlaces places, ReadingRoom room, MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("fundcalc.upload.running", places, UploadPlaces::uploads)
                .description("Uploads that are under way")
                .register(registry);
        Gauge.builder("fundcalc.upload.reserved", places, UploadPlaces::reserved)
                .description("Room that uploads under way have reserved")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("fundcalc.upload.waiting", room, ReadingRoom::waiting)
                .description("Uploads that have arrived and wait to be read")
                .register(registry);
        // Present from the start, so that a rate exists before the first upload.
        for (Outcome outcome : Outcome.values()) {
            timer(outcome);
        }
    }

    /** How an upload ended. */
    private enum Outcome {
        ACCEPTED,
        REFUSED,
        FAILED;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Runs an upload, and counts and times it by its outcome. */
    public <T> T measure(ReadingRoom.Reading<T> upload) throws IOException {
        long start = System.nanoTime();
        Outcome outcome = Outcome.FAILED;
        try {
            T result = upload.read();
            outcome = Outcome.ACCEPTED;
            return result;
        } catch (ProblemException refused) {
            outcome = Outcome.REFUSED;
            throw refused;
        } finally {
            timer(outcome).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(Outcome outcome) {
        return Timer.builder("fundcalc.upload.duration")
                .description("Time from the start of an upload to its result")
                .tag("outcome", outcome.tag())
                .serviceLevelObjectives(LIMITS)
                .register(registry);
    }
}
