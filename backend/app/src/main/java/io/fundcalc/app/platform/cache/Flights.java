package io.fundcalc.app.platform.cache;

import io.fundcalc.app.platform.cache.CalculationCache.Lookup;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One caller at a time looks an answer up; the others wait and get the same one. */
final class Flights {

    private final ConcurrentMap<CacheKey, CompletableFuture<Lookup>> running = new ConcurrentHashMap<>();

    boolean underWay(CacheKey key) {
        return running.containsKey(key);
    }

    /**
     * Leads, or follows who leads.
     *
     * @param follower makes of the leader's lookup the follower's
     * @throws RuntimeException what the leader's search threw, also to all who follow: the same question has the same
     *     fault
     */
    Lookup join(CacheKey key, Supplier<Lookup> search, UnaryOperator<Lookup> follower) {
        CompletableFuture<Lookup> mine = new CompletableFuture<>();
        CompletableFuture<Lookup> leading = running.putIfAbsent(key, mine);
        return leading == null ? lead(key, search, mine) : follower.apply(follow(leading));
    }

    private Lookup lead(CacheKey key, Supplier<Lookup> search, CompletableFuture<Lookup> mine) {
        try {
            Lookup found = search.get();
            mine.complete(found);
            return found;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            running.remove(key, mine);
        }
    }

    private static Lookup follow(CompletableFuture<Lookup> leading) {
        try {
            return leading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }
}
