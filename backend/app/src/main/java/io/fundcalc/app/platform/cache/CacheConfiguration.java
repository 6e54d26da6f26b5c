package io.fundcalc.app.platform.cache;

import io.fundcalc.app.platform.cache.redis.RedisAnswers;
import io.fundcalc.app.platform.config.CacheProperties;
import io.fundcalc.app.platform.config.CalculationProperties;
import io.fundcalc.app.platform.redis.RedisPassword;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the cache together: the process always, Redis where an address is given. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

    @Bean
    Expiry answerExpiry(CacheProperties settings) {
        return new Expiry(
                settings.softExpiry(),
                settings.hardExpiry(),
                InstantSource.system(),
                () -> ThreadLocalRandom.current().nextLong());
    }

    @Bean
    CacheMeters cacheMeters(MeterRegistry registry) {
        return new CacheMeters(registry);
    }

    @Bean(destroyMethod = "close")
    SharedAnswers sharedAnswers(CacheProperties settings, Expiry expiry, CacheMeters meters) {
        return settings.redis().url().isBlank()
                ? SharedAnswers.NONE
                : new RedisAnswers(
                        settings.redis(),
                        RedisPassword.of(
                                settings.redis().password(), settings.redis().passwordFile(), "REDIS_PASSWORD"),
                        expiry,
                        meters);
    }

    @Bean
    RedisHealth redisHealth(SharedAnswers shared) {
        return new RedisHealth(shared);
    }

    @Bean
    CalculationCache calculationCache(
            CacheProperties settings,
            CalculationProperties calculation,
            SharedAnswers shared,
            Expiry expiry,
            CacheMeters meters) {
        LocalAnswers local = new LocalAnswers(settings.localWeight().toBytes(), expiry);
        meters.watch(local, shared);
        // A holder that dies loses its lease long before; one that computes is waited for like a slot of one's own.
        return new TieredAnswers(local, shared, expiry, calculation.timeout(), meters);
    }
}
