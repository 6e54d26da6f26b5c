package io.fundcalc.app.fund.copy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fundcalc.app.fund.source.FundReference;
import io.fundcalc.app.fund.source.NavSource;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import io.fundcalc.app.platform.trace.Tracing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Histories by way of their copies: the process first, then what instances share, then the source, which is asked by one
 * caller at a time for each fund. When a source is unavailable, the copy answers and shows its age.
 */
public final class HistoryCache {

    private static final long MOST_FAULTS = 10_000;
    private static final int SHARE_OF_GROWN = 4;

    /**
     * A copy as it can be had now.
     *
     * @param trouble why it is not newer; null where it is as new as it should be, or a newer one is on its way
     */
    public record Served(CachedHistory copy, @Nullable Kind trouble) {}

    private final Refresh refresh;
    private final HistoryLifetimes patience;
    private final InstantSource clock;
    private final Cache<FundReference, CachedHistory> copies;
    /** Of sources that give recent days alone: what is pushed out here is lost, so others have no part in it. */
    private final Cache<FundReference, CachedHistory> grown;

    private final Cache<FundReference, Kind> faults;
    private final ConcurrentMap<FundReference, CompletableFuture<CachedHistory>> flights = new ConcurrentHashMap<>();

    /** @param mostBytes of copies in the process */
    public HistoryCache(SharedHistories shared, HistoryLifetimes patience, long mostBytes, InstantSource clock) {
        this.refresh = new Refresh(shared, patience, clock);
        this.patience = patience;
        this.clock = clock;
        this.copies = cache(mostBytes - mostBytes / SHARE_OF_GROWN);
        this.grown = cache(mostBytes / SHARE_OF_GROWN);
        this.faults = Caffeine.newBuilder()
                .maximumSize(MOST_FAULTS)
                .expireAfterWrite(patience.negative())
                .build();
    }

    private static Cache<FundReference, CachedHistory> cache(long mostBytes) {
        return Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((FundReference reference, CachedHistory copy) -> copy.bytes())
                .build();
    }

    private Cache<FundReference, CachedHistory> of(NavSource source) {
        return source.daysBack().isPresent() ? grown : copies;
    }

    /**
     * The history of a fund.
     *
     * @param code that the source's pattern matches
     * @throws SourceFault where there is neither a copy nor a source that gives one
     */
    public Served get(NavSource source, String code) {
        FundReference reference = new FundReference(source.id(), code);
        CachedHistory kept = usable(of(source).getIfPresent(reference));
        if (kept != null && isRecent(kept) && !source.local()) {
            return new Served(kept, null);
        }
        Kind remembered = faults.getIfPresent(reference);
        if (remembered != null) {
            return orFault(kept, new SourceFault(remembered, "met a moment ago"));
        }
        CompletableFuture<CachedHistory> flight = flights.computeIfAbsent(reference, each -> begin(source, each));
        try {
            return new Served(kept == null ? flight.get() : flight.get(wait(source), TimeUnit.MILLISECONDS), null);
        } catch (TimeoutException _) {
            return new Served(Objects.requireNonNull(kept), null);
        } catch (ExecutionException e) {
            SourceFault fault = e.getCause() instanceof SourceFault told
                    ? told
                    : new SourceFault(Kind.UNREADABLE, String.valueOf(e.getCause()));
            return orFault(usable(of(source).getIfPresent(reference)), fault);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return orFault(kept, new SourceFault(Kind.TIMED_OUT, "interrupted"));
        }
    }

    private long wait(NavSource source) {
        return source.local() ? Long.MAX_VALUE : patience.caller().toMillis();
    }

    private CompletableFuture<CachedHistory> begin(NavSource source, FundReference reference) {
        CompletableFuture<CachedHistory> flight = new CompletableFuture<>();
        Thread.ofVirtual().name("fund-refresh").start(Tracing.carriedTask(() -> {
            try {
                CachedHistory found =
                        refresh.of(source, reference, of(source).getIfPresent(reference), of(source)::put);
                flights.remove(reference);
                flight.complete(found);
            } catch (Throwable e) {
                Kind kind = e instanceof SourceFault fault ? fault.kind() : Kind.UNREADABLE;
                if (!source.local()) {
                    faults.put(reference, kind);
                }
                flights.remove(reference);
                flight.completeExceptionally(e);
            }
        }));
        return flight;
    }

    private static Served orFault(@Nullable CachedHistory kept, SourceFault fault) {
        if (kept == null) {
            throw fault;
        }
        return new Served(kept, fault.kind());
    }

    private boolean isRecent(CachedHistory copy) {
        return age(copy).compareTo(patience.recent()) < 0;
    }

    private @Nullable CachedHistory usable(@Nullable CachedHistory copy) {
        return copy == null || age(copy).compareTo(patience.kept()) > 0 ? null : copy;
    }

    /** How long ago its source last answered. */
    public Duration age(CachedHistory copy) {
        Instant checked = copy.times().checked();
        return Duration.between(checked, clock.instant());
    }

    /** How many are in the process. */
    public long size() {
        return copies.estimatedSize() + grown.estimatedSize();
    }
}
