package io.fundcalc.app.performance;

import io.fundcalc.app.platform.calculation.CalculationAnswer.Note;
import io.fundcalc.app.platform.convention.ConventionsRequest;
import io.fundcalc.app.platform.language.Catalogue;
import io.fundcalc.engine.performance.TearSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reader of a sheet should know before trusting its figures. */
final class SheetNotes {

    /** Below this the mean of the tail says little. */
    private static final int FEW_TAIL_OBSERVATIONS = 5;
    /** Below this a capture ratio is an anecdote. */
    private static final int FEW_CAPTURE_PERIODS = 12;

    private final Catalogue catalogue;
    private final Locale language;
    private final List<Note> notes = new ArrayList<>();

    private SheetNotes(Catalogue catalogue, Locale language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    static List<Note> of(
            TearSheet.Result sheet, @Nullable ConventionsRequest asked, Catalogue catalogue, Locale language) {
        SheetNotes notes = new SheetNotes(catalogue, language);
        notes.assumptions(sheet, asked);
        notes.sizes(sheet);
        return List.copyOf(notes.notes);
    }

    private void assumptions(TearSheet.Result sheet, @Nullable ConventionsRequest asked) {
        boolean silent = asked == null || (asked.riskFree() == null && asked.riskFreeSeries() == null);
        if (silent && sheet.conventions().riskFree() == 0) {
            add("RISK_FREE_ZERO", "/conventions/riskFree");
        }
        if (sheet.period().years() < 1) {
            boolean asWished = sheet.conventions().annualiseShort();
            add(
                    asWished ? "SHORT_SPAN_ANNUALISED" : "SHORT_SPAN",
                    "/result/returns/annualised",
                    sheet.period().days());
        }
    }

    private void sizes(TearSheet.Result sheet) {
        int tail = sheet.risk().tailObservations();
        if (tail < FEW_TAIL_OBSERVATIONS) {
            add("FEW_TAIL_OBSERVATIONS", "/result/risk/conditionalValueAtRisk", tail);
        }
        TearSheet.Benchmark benchmark = sheet.benchmark();
        if (benchmark == null) {
            return;
        }
        if (sheet.period().dropped() > 0) {
            add(
                    "DROPPED_ROWS",
                    "/result/benchmark",
                    sheet.period().dropped(),
                    sheet.period().alignedObservations());
        }
        if (benchmark.upPeriods() < FEW_CAPTURE_PERIODS) {
            add("FEW_UP_PERIODS", "/result/benchmark/upCapture", benchmark.upPeriods());
        }
        if (benchmark.downPeriods() < FEW_CAPTURE_PERIODS) {
            add("FEW_DOWN_PERIODS", "/result/benchmark/downCapture", benchmark.downPeriods());
        }
    }

    private void add(String code, String path, Object... arguments) {
        notes.add(new Note(code, catalogue.text("note." + code, language, arguments), path));
    }
}
