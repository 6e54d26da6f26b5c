package io.fundcalc.app.platform.cache;

import io.fundcalc.app.platform.cache.redis.RedisAnswers;
import io.fundcalc.app.platform.config.CacheProperties;
import io.fundcalc.app.platform.redis.RedisPassword;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import org.springframework.util.unit.DataSize;

/** One instance of the service as far as its cache goes. */
final class Instance implements AutoCloseable {

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final SharedAnswers shared;
    final TieredAnswers cache;

    Instance(String url, Duration commandTimeout, InstantSource clock) {
        CacheProperties.Redis settings = new CacheProperties.Redis(
                url, "", "", Duration.ofMillis(500), commandTimeout, Duration.ofSeconds(2), DataSize.ofKilobytes(256));
        CacheMeters meters = new CacheMeters(registry);
        Expiry expiry = new Expiry(Duration.ofMinutes(50), Duration.ofMinutes(60), clock, new Random(5));
        shared = new RedisAnswers(settings, RedisPassword.NONE, expiry, meters);
        cache = new TieredAnswers(new LocalAnswers(64 << 20, expiry), shared, expiry, Duration.ofSeconds(30), meters);
    }

    /** With the timeout that the service has unless told otherwise. */
    static Instance of(String url) {
        return new Instance(url, Duration.ofMillis(250), InstantSource.system());
    }

    double faults(String kind) {
        var counter =
                registry.find("fundcalc.cache.redis.faults").tag("kind", kind).counter();
        return counter == null ? 0 : counter.count();
    }

    @Override
    public void close() {
        shared.close();
    }
}
