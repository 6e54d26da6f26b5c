package io.fundcalc.app.platform.series;

import io.fundcalc.app.platform.canonical.CanonicalForm;
import io.fundcalc.app.platform.series.ProvidedSeries.Origin;
import io.fundcalc.app.platform.series.ProvidedSeries.Remark;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The series that a request refers to, as they were when it came in: the computation sees these and no later ones. */
public final class FetchedSeries {

    /** Of a request that refers to nothing. */
    public static final FetchedSeries NONE = new FetchedSeries(Map.of());

    /**
     * A series with its first place in the request.
     *
     * @param pointer to it, {@code /series}
     */
    public record Fetched(String pointer, ProvidedSeries series) {}

    private final Map<SeriesReference, Fetched> series;
    private final boolean fixed;

    FetchedSeries(Map<SeriesReference, Fetched> series) {
        this.series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
        this.fixed =
                series.values().stream().allMatch(each -> each.series().origin().fixed());
    }

    /** Whether a response made of these is valid for every caller while the service runs. */
    public boolean fixed() {
        return fixed;
    }

    /** Whether one of them is a session's own: what is computed from it is the session's as well, and goes when it goes. */
    public boolean personal() {
        return series.keySet().stream().anyMatch(SeriesReference.Dataset.class::isInstance);
    }

    /** All of them, in the order of the request. */
    public List<Fetched> all() {
        return List.copyOf(series.values());
    }

    /**
     * What an answer depends on: the request and everything its references stood for.
     *
     * @param canonical digest of the request
     */
    public byte[] digest(byte[] canonical) {
        return fixed
                ? canonical
                : CanonicalForm.digest(new Dependencies(
                        HexFormat.of().formatHex(canonical),
                        series.values().stream().map(Told::of).toList()));
    }

    private record Dependencies(String request, List<Told> series) {}

    /** All that an answer may tell of a series; the rows by their version. */
    private record Told(String name, String source, String version, String fetched, List<Remark> remarks) {

        static Told of(Fetched fetched) {
            Origin origin = fetched.series().origin();
            return new Told(
                    origin.name(),
                    origin.source(),
                    origin.version(),
                    String.valueOf(origin.fetched()),
                    fetched.series().remarks());
        }
    }

    /** The series behind a reference of the request. */
    ProvidedSeries of(SeriesReference reference) {
        return Objects.requireNonNull(series.get(reference), "each reference of a request is fetched before its use")
                .series();
    }
}
