package io.fundcalc.app.fund.copy;

import io.fundcalc.app.fund.copy.CachedHistory.Times;
import io.fundcalc.app.fund.source.FundReference;
import io.fundcalc.app.fund.source.NavKind;
import io.fundcalc.app.fund.source.NavSource;
import io.fundcalc.app.fund.source.Published;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Brings one copy up to date: from other instances where they have done it already, else from the source. */
final class Refresh {

    /** Days that are asked for again: what was published late or mended is seen. */
    private static final int OVERLAP_DAYS = 20;

    private final SharedHistories shared;
    private final HistoryLifetimes patience;
    private final InstantSource clock;

    Refresh(SharedHistories shared, HistoryLifetimes patience, InstantSource clock) {
        this.shared = shared;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * The newest copy.
     *
     * @param own of this process
     * @param keep takes each copy that is newer than the one before, found or made
     */
    CachedHistory of(
            NavSource source,
            FundReference reference,
            @Nullable CachedHistory own,
            BiConsumer<FundReference, CachedHistory> keep) {
        CachedHistory before = source.local() ? null : newest(reference, own);
        if (before != null && isNewer(before, own)) {
            keep.accept(reference, before);
            if (younger(before.times().checked(), patience.recent())) {
                return before;
            }
        }
        boolean grows = source.daysBack().isPresent();
        boolean whole = before == null
                || (!grows
                        && (before.kind() == NavKind.PRICE
                                || !younger(before.times().whole(), patience.closed())));
        Instant now = clock.instant();
        Published fresh = source.history(reference.code(), whole ? null : from(before, grows));
        Times times =
                new Times(now, whole || before == null ? now : before.times().whole());
        if (source.local() && own != null && sameFile(own, fresh)) {
            return own.checkedAt(times);
        }
        CachedHistory made = HistoryMerge.of(reference, before, fresh, whole, times);
        keep.accept(reference, made);
        if (!source.local()) {
            shared.keep(name(reference), HistoryCodec.write(made), patience.kept());
        }
        return made;
    }

    /** A file that has not changed needs no second look. */
    private static boolean sameFile(CachedHistory own, Published fresh) {
        return !fresh.rows().isEmpty()
                && fresh.rows().getFirst().part().equals(own.rows().parts().getFirst());
    }

    private @Nullable CachedHistory newest(FundReference reference, @Nullable CachedHistory own) {
        byte[] bytes = shared.find(name(reference));
        CachedHistory theirs = bytes == null ? null : HistoryCodec.read(reference, bytes);
        return theirs != null && isNewer(theirs, own) ? theirs : own;
    }

    private static boolean isNewer(CachedHistory copy, @Nullable CachedHistory other) {
        return other == null || copy.times().checked().isAfter(other.times().checked());
    }

    /** @param grows whether the source itself goes back as far as it can */
    private static @Nullable LocalDate from(@Nullable CachedHistory before, boolean grows) {
        return before == null
                ? null
                : LocalDate.ofEpochDay(before.rows().dates().last()).minusDays(grows ? 0 : OVERLAP_DAYS);
    }

    private boolean younger(Instant moment, Duration age) {
        return Duration.between(moment, clock.instant()).compareTo(age) < 0;
    }

    private static String name(FundReference reference) {
        return "fc:nav:{" + reference + '}';
    }
}
