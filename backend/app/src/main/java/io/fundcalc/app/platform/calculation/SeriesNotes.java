package io.fundcalc.app.platform.calculation;

import io.fundcalc.app.platform.calculation.CalculationAnswer.Note;
import io.fundcalc.app.platform.language.Catalogue;
import io.fundcalc.app.platform.series.FetchedSeries;
import io.fundcalc.app.platform.series.InlineRemarks.Placed;
import io.fundcalc.app.platform.series.ProvidedSeries.Remark;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words what is remarked of the series that a request holds or refers to. */
@Component
public class SeriesNotes {

    private final Catalogue catalogue;

    public SeriesNotes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The notes, each with the pointer to the series it speaks of. */
    public List<Note> of(FetchedSeries series, Locale language) {
        return series.all().stream()
                .flatMap(fetched -> fetched.series().remarks().stream()
                        .map(remark -> note(new Placed(fetched.pointer(), remark), language)))
                .toList();
    }

    /** The notes on series that stand in the request itself. */
    public List<Note> of(List<Placed> remarks, Locale language) {
        return remarks.stream().map(placed -> note(placed, language)).toList();
    }

    private Note note(Placed placed, Locale language) {
        Remark remark = placed.remark();
        return new Note(
                remark.code(),
                catalogue.text(
                        "note." + remark.code(), language, remark.arguments().toArray()),
                placed.pointer());
    }
}
