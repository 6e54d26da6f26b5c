package io.fundcalc.app.platform.series;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.session.Session;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place where series are kept: samples, data sets, NAV sources. Rooms offer theirs as beans. A shelf is asked once for
 * each reference of a request, on the caller's thread and before anything is computed, so it may wait for a network.
 */
public interface SeriesProvider {

    /** Whether this is the shelf to ask; no two serve the same reference. */
    boolean serves(SeriesReference reference);

    /**
     * Gives what stands there.
     *
     * @throws ProblemException where this asker has no such series ({@link SeriesProviders#noDataset}, {@link SeriesProviders#noFund}), or it cannot be had now
     */
    ProvidedSeries fetch(SeriesReference reference, Asker asker);

    /** The references it offers to every caller; listed in the problem about an unknown one. */
    default List<String> offers() {
        return List.of();
    }

    /**
     * Who asks, and where in its request.
     *
     * @param pointer to the series, {@code /series}
     * @param session of the caller, if it has one
     * @param language of names and messages
     */
    record Asker(String pointer, @Nullable Session session, Locale language) {}
}
