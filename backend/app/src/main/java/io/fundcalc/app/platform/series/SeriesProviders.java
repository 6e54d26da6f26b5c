package io.fundcalc.app.platform.series;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.problem.Shown;
import io.fundcalc.app.platform.series.FetchedSeries.Fetched;
import io.fundcalc.app.platform.series.SeriesPlaces.Place;
import io.fundcalc.app.platform.series.SeriesProvider.Asker;
import io.fundcalc.app.platform.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All shelves. Fetches what a request refers to before its answer is looked for: the answer depends on it. */
@Component
public class SeriesProviders {

    private final List<SeriesProvider> shelves;

    public SeriesProviders(List<SeriesProvider> shelves) {
        this.shelves = List.copyOf(shelves);
    }

    /**
     * Fetches every series that a request refers to, each once.
     *
     * @throws ProblemException where a reference is not well-formed, or its shelf does not give the series to this caller
     */
    public FetchedSeries fetch(Record request, @Nullable Session session, Locale language) {
        List<Place> places = SeriesPlaces.in(request);
        if (places.isEmpty()) {
            return FetchedSeries.NONE;
        }
        Map<SeriesReference, Fetched> fetched = new LinkedHashMap<>();
        for (Place place : places) {
            SeriesReference reference =
                    SeriesForm.of(place.series(), place.pointer()).reference(place.series());
            if (reference != null && !fetched.containsKey(reference)) {
                Asker asker = new Asker(place.pointer(), session, language);
                fetched.put(reference, new Fetched(place.pointer(), fetch(reference, asker)));
            }
        }
        return fetched.isEmpty() ? FetchedSeries.NONE : new FetchedSeries(fetched);
    }

    private ProvidedSeries fetch(SeriesReference reference, Asker asker) {
        return shelves.stream()
                .filter(shelf -> shelf.serves(reference))
                .findFirst()
                .orElseThrow(() -> unknown(reference, asker.pointer()))
                .fetch(reference, asker);
    }

    private ProblemException unknown(SeriesReference reference, String pointer) {
        return switch (reference) {
            case SeriesReference.Dataset dataset -> noDataset(dataset, pointer);
            case SeriesReference.Fund fund ->
                noFund(
                        fund,
                        pointer,
                        shelves.stream()
                                .flatMap(shelf -> shelf.offers().stream())
                                .collect(Collectors.joining(", ")));
        };
    }

    /** The problem of a data set that this caller does not have; another session's is no other case. */
    public static ProblemException noDataset(SeriesReference.Dataset dataset, String pointer) {
        return new ProblemException(
                ProblemType.INVALID, new Fault(pointer + "/dataset", "UNKNOWN_DATASET", Shown.text(dataset.id())));
    }

    /**
     * The problem of a fund that there is not.
     *
     * @param offers what there is, as one text
     */
    public static ProblemException noFund(SeriesReference.Fund fund, String pointer, String offers) {
        return new ProblemException(
                ProblemType.INVALID, new Fault(pointer + "/fund", "UNKNOWN_FUND", Shown.text(fund.toString()), offers));
    }
}
