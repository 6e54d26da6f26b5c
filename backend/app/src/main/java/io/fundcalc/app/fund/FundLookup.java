package io.fundcalc.app.fund;

import io.fundcalc.app.fund.KnownSources.Known;
import io.fundcalc.app.fund.copy.HistoryCache;
import io.fundcalc.app.fund.copy.HistoryCache.Served;
import io.fundcalc.app.fund.source.NavSource;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import io.fundcalc.app.platform.language.Catalogue;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.problem.Shown;
import io.fundcalc.app.platform.series.SeriesReference.Fund;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The one way from a reference to a history, and from every failure to a problem that says what to do. */
@Component
class FundLookup {

    private final KnownSources sources;
    private final HistoryCache copies;
    private final Catalogue catalogue;

    FundLookup(KnownSources sources, HistoryCache copies, Catalogue catalogue) {
        this.sources = sources;
        this.copies = copies;
        this.catalogue = catalogue;
    }

    /**
     * What a problem is about.
     *
     * @param missing type of the problem where there is no such fund
     * @param pointer to the reference
     * @param language of words within words
     */
    record Place(ProblemType missing, String pointer, Locale language) {}

    /**
     * The history of a fund.
     *
     * @throws ProblemException where there is no such fund or source, the source is off, or it is unavailable and no
     *     copy is kept
     */
    Served find(Fund reference, Place place) {
        Known known = sources.find(reference.source()).orElseThrow(() -> noFund(reference, place));
        NavSource source = known.source();
        if (source == null) {
            String remedy = known.id().equals("directory") ? "FUNDCALC_SOURCE_DIRECTORY" : "FUNDCALC_SOURCES";
            throw new ProblemException(
                    place.missing(), new Fault(place.pointer(), "SOURCE_OFF", known.id(), remedy, others()));
        }
        if (!source.codes().matcher(reference.code()).matches()) {
            throw noFund(reference, place);
        }
        try {
            return copies.get(source, reference.code());
        } catch (SourceFault fault) {
            throw problem(reference, place, fault.kind());
        }
    }

    private ProblemException problem(Fund reference, Place place, Kind kind) {
        if (kind == Kind.NO_FUND) {
            return noFund(reference, place);
        }
        String words = catalogue.text("source." + kind.name(), place.language());
        boolean file = Objects.equals(reference.source(), "directory");
        return new ProblemException(
                file ? ProblemType.INVALID : ProblemType.UNAVAILABLE,
                new Fault(
                        place.pointer(),
                        file ? "FUND_FILE_UNREADABLE" : "SOURCE_UNAVAILABLE",
                        Shown.text(reference.toString()),
                        reference.source(),
                        words));
    }

    private ProblemException noFund(Fund reference, Place place) {
        return new ProblemException(
                place.missing(),
                new Fault(place.pointer(), "FUND_NOT_FOUND", Shown.text(reference.toString()), others()));
    }

    /** Sources that are on, as one text. */
    private String others() {
        return sources.all().stream()
                .filter(known -> known.source() != null)
                .map(Known::id)
                .collect(Collectors.joining(", "));
    }
}
