package io.fundcalc.app.platform.probe;

import io.fundcalc.app.platform.cache.CacheKey;
import io.fundcalc.app.platform.cache.CalculationCache;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The least a cache can be. */
class MapCache implements CalculationCache {

    private final Map<CacheKey, byte[]> answers = new ConcurrentHashMap<>();

    @Override
    public Lookup get(CacheKey key, Supplier<byte[]> computation) {
        byte[] kept = answers.get(key);
        if (kept != null) {
            return new Lookup(kept, Status.HIT_LOCAL);
        }
        byte[] answer = computation.get();
        answers.put(key, answer);
        return new Lookup(answer, Status.MISS_STORED);
    }
}
