package io.fundcalc.engine.quality;

import io.fundcalc.engine.quality.SourceDisagreement.Printed;
import io.fundcalc.engine.series.Dates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every check on one history. */
public final class NavQuality {

    private NavQuality() {}

    /**
     * What looks wrong, in order of days.
     *
     * @param stated with every event as it is stated
     * @param witness the same fund by a second source; null where there is none
     */
    public static List<Finding> of(PublishedNav stated, @Nullable Printed witness) {
        return of(stated, witness, StatedEvents.of(stated));
    }

    /**
     * What looks wrong with a history whose stated events were checked before.
     *
     * @param applied its events as they are applied
     */
    public static List<Finding> of(PublishedNav stated, @Nullable Printed witness, StatedEvents.Applied applied) {
        PublishedNav nav = stated.with(applied);
        List<Finding> gaps = MissingDays.of(nav.dates(), witness == null ? null : witness.dates());
        // After a gap the growth is printed against a row that is not there: neither it nor the return say anything.
        Set<Integer> unknown = new HashSet<>();
        gaps.forEach(gap -> unknown.add(dayAfter(nav.dates(), gap.to())));
        List<Finding> found = new ArrayList<>(gaps);
        found.addAll(applied.doubts());
        List<Finding> missed = MissedEvent.of(nav).stream()
                .filter(each -> !unknown.contains(each.from()))
                .toList();
        found.addAll(missed);
        Set<Integer> explained = new HashSet<>(unknown);
        missed.stream().filter(each -> !each.repairs().isEmpty()).forEach(each -> explained.add(each.from()));
        UnexplainedJump.of(nav).stream()
                .filter(each -> !explained.contains(each.from()))
                .forEach(found::add);
        if (witness != null) {
            found.addAll(SourceDisagreement.of(new Printed(nav.dates(), nav.unit()), witness));
        }
        found.sort(Comparator.comparingInt(Finding::from).thenComparing(Finding::check));
        return List.copyOf(found);
    }

    private static int dayAfter(Dates dates, int day) {
        int at = dates.lastOnOrBefore(day) + 1;
        return at < dates.size() ? dates.day(at) : Integer.MAX_VALUE;
    }
}
