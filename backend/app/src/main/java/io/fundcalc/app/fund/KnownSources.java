package io.fundcalc.app.fund;

import io.fundcalc.app.fund.outbound.Outbound;
import io.fundcalc.app.fund.source.NavSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Every source this service can read, those that are off among them. */
final class KnownSources {

    /**
     * A source.
     *
     * @param id in references
     * @param source null where it is off
     * @param outbound the way to it; null where it is off or on this machine
     */
    record Known(
            String id, @Nullable NavSource source, @Nullable Outbound outbound) {}

    private final List<Known> all;

    KnownSources(List<Known> all) {
        this.all = List.copyOf(all);
    }

    List<Known> all() {
        return all;
    }

    Optional<Known> find(String id) {
        return all.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    /** How many days back a source reaches, where it gives recent days alone. */
    OptionalInt daysBack(String id) {
        return find(id).map(Known::source).map(NavSource::daysBack).orElse(OptionalInt.empty());
    }

    /** Those that may be asked. */
    List<NavSource> on() {
        return all.stream().map(Known::source).filter(Objects::nonNull).toList();
    }
}
