package io.fundcalc.app.platform.cache;

import io.fundcalc.app.platform.cache.SharedAnswers.Busy;
import io.fundcalc.app.platform.cache.SharedAnswers.Granted;
import io.fundcalc.app.platform.cache.SharedAnswers.Kept;
import io.fundcalc.app.platform.cache.SharedAnswers.Lease;
import io.fundcalc.app.platform.cache.SharedAnswers.Unreachable;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The process first, then what instances share, then computing: once among all who ask the same. */
final class TieredAnswers implements CalculationCache {

    private static final long FIRST_PAUSE_MILLIS = 2;
    private static final long LONGEST_PAUSE_MILLIS = 40;

    private final LocalAnswers local;
    private final SharedAnswers shared;
    private final Expiry expiry;
    private final long patienceMillis;
    private final CacheMeters meters;
    private final Flights flights = new Flights();

    /** @param patience the longest that another instance's computation is waited for */
    TieredAnswers(LocalAnswers local, SharedAnswers shared, Expiry expiry, Duration patience, CacheMeters meters) {
        this.local = local;
        this.shared = shared;
        this.expiry = expiry;
        this.patienceMillis = patience.toMillis();
        this.meters = meters;
        meters.watch(flights);
    }

    @Override
    public Lookup get(CacheKey key, Supplier<byte[]> computation) {
        Lookup found = look(key, computation);
        meters.count(found.status());
        return found;
    }

    private Lookup look(CacheKey key, Supplier<byte[]> computation) {
        KeptAnswer kept = local.find(key, expiry.now());
        if (kept != null && kept.fresh(expiry.now())) {
            return new Lookup(kept.answer(), Status.HIT_LOCAL);
        }
        if (kept != null && flights.underWay(key)) {
            return new Lookup(kept.answer(), Status.STALE);
        }
        return flights.join(key, () -> search(key, computation), TieredAnswers::followed);
    }

    /** Who waited for another caller's answer got it from the process, unless it is kept nowhere. */
    private static Lookup followed(Lookup leader) {
        return switch (leader.status()) {
            case MISS_STORED, HIT_REDIS -> new Lookup(leader.answer(), Status.HIT_LOCAL);
            default -> leader;
        };
    }

    private Lookup search(CacheKey key, Supplier<byte[]> computation) {
        KeptAnswer own = local.find(key, expiry.now());
        if (own != null && own.fresh(expiry.now())) {
            return new Lookup(own.answer(), Status.HIT_LOCAL);
        }
        long deadline = expiry.now() + patienceMillis;
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            switch (shared.find(key)) {
                case Kept(KeptAnswer kept) -> {
                    return found(key, kept, computation);
                }
                case Granted(Lease lease) -> {
                    return compute(key, lease, computation);
                }
                case Unreachable _ -> {
                    return compute(key, null, computation);
                }
                case Busy _ -> {
                    if (own != null) {
                        return new Lookup(own.answer(), Status.STALE);
                    }
                    if (expiry.now() >= deadline || !paused(pause)) {
                        return compute(key, null, computation);
                    }
                    pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
                }
            }
        }
    }

    private Lookup found(CacheKey key, KeptAnswer kept, Supplier<byte[]> computation) {
        local.keep(key, kept);
        if (kept.fresh(expiry.now())) {
            return new Lookup(kept.answer(), Status.HIT_REDIS);
        }
        return switch (shared.lease(key)) {
            case Granted(Lease lease) -> compute(key, lease, computation);
            default -> new Lookup(kept.answer(), Status.STALE);
        };
    }

    private Lookup compute(CacheKey key, @Nullable Lease lease, Supplier<byte[]> computation) {
        KeptAnswer made;
        try {
            made = expiry.from(computation.get());
        } catch (RuntimeException | Error e) {
            if (lease != null) {
                lease.release();
            }
            throw e;
        }
        boolean kept = local.keep(key, made);
        if (lease != null) {
            lease.store(made);
        }
        return new Lookup(made.answer(), kept ? Status.MISS_STORED : Status.MISS);
    }

    private static boolean paused(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
