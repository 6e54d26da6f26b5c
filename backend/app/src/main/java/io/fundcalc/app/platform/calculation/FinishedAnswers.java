package io.fundcalc.app.platform.calculation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fundcalc.app.platform.config.CalculationProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers by the raw body that asked for them: the first and cheapest place to look, for a body that comes again byte by
 * byte needs no reading. Bounded by weight.
 */
@Component
class FinishedAnswers {

    /** Key, entry and headers of a small answer. */
    private static final int ENTRY_OVERHEAD_BYTES = 200;

    private final Cache<BodyDigest, FinishedAnswer> answers;

    FinishedAnswers(CalculationProperties settings) {
        answers = Caffeine.newBuilder()
                .maximumWeight(settings.finishedWeight().toBytes())
                .weigher((BodyDigest key, FinishedAnswer answer) -> ENTRY_OVERHEAD_BYTES + answer.weight())
                .expireAfterWrite(settings.finishedExpiry())
                .build();
    }

    @Nullable
    FinishedAnswer find(BodyDigest body) {
        return answers.getIfPresent(body);
    }

    void keep(BodyDigest body, FinishedAnswer answer) {
        answers.put(body, answer);
    }
}
