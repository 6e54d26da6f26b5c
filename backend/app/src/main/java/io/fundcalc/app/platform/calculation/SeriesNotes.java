package io.fundcalc.app.platform.calculation;

import io.fundcalc.app.platform.calculation.CalculationAnswer.Note;
import io.fundcalc.app.platform.language.Catalogue;
import io.fundcalc.app.platform.series.FetchedSeries;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words what the shelves remark of the series a request refers to; every family's answer carries it. */
@Component
public class SeriesNotes {

    private final Catalogue catalogue;

    SeriesNotes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The notes, each with the pointer to the series it speaks of. */
    public List<Note> of(FetchedSeries series, Locale language) {
        return series.all().stream()
                .flatMap(fetched -> fetched.series().remarks().stream()
                        .map(remark -> new Note(
                                remark.code(),
                                catalogue.text(
                                        "note." + remark.code(),
                                        language,
                                        remark.arguments().toArray()),
                                fetched.pointer())))
                .toList();
    }
}
