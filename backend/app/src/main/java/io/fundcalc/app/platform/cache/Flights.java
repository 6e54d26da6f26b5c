package io.fundcalc.app.platform.cache;

import io.fundcalc.app.platform.cache.CalculationCache.Lookup;
import io.fundcalc.app.platform.problem.CallerGoneException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One caller at a time looks an answer up; the others wait and get the same one. */
final class Flights {

    private final ConcurrentMap<CacheKey, CompletableFuture<Lookup>> running = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /** Callers that wait for the answer of another one. */
    int waiting() {
        return waiting.get();
    }

    boolean underWay(CacheKey key) {
        return running.containsKey(key);
    }

    /**
     * Leads, or follows who leads. Where the leader's caller leaves before there is an answer, one of those who follow
     * leads next.
     *
     * @param follower makes of the leader's lookup the follower's
     * @throws RuntimeException what the leader's search threw, also to all who follow: the same question has the same
     *     fault
     */
    Lookup join(CacheKey key, Supplier<Lookup> search, UnaryOperator<Lookup> follower) {
        while (true) {
            CompletableFuture<Lookup> mine = new CompletableFuture<>();
            CompletableFuture<Lookup> leading = running.putIfAbsent(key, mine);
            if (leading == null) {
                return lead(key, search, mine);
            }
            Lookup found = follow(leading);
            if (found != null) {
                return follower.apply(found);
            }
        }
    }

    private Lookup lead(CacheKey key, Supplier<Lookup> search, CompletableFuture<Lookup> mine) {
        try {
            Lookup found = search.get();
            running.remove(key, mine);
            mine.complete(found);
            return found;
        } catch (RuntimeException | Error e) {
            running.remove(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** What the leader found; null when its caller left. */
    private @Nullable Lookup follow(CompletableFuture<Lookup> leading) {
        waiting.incrementAndGet();
        try {
            return leading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CallerGoneException) {
                return null;
            }
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        } finally {
            waiting.decrementAndGet();
        }
    }
}
