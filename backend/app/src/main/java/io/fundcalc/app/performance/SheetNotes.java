package io.fundcalc.app.performance;

import io.fundcalc.app.platform.calculation.CalculationAnswer.Note;
import io.fundcalc.app.platform.convention.ConventionsRequest;
import io.fundcalc.app.platform.language.Catalogue;
import io.fundcalc.engine.figure.FigureValues;
import io.fundcalc.engine.performance.TearSheet;
import io.fundcalc.engine.performance.track.ObservedPeriods;
import io.fundcalc.engine.performance.track.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reader of a sheet should know before trusting its figures. */
final class SheetNotes {

    /** Below this the mean of the tail says little. */
    private static final int FEW_TAIL_OBSERVATIONS = 5;
    /** Fewer values than this make a short sheet: three months of trading days, or five years of months. */
    private static final int FEW_VALUES = 60;
    /** Below this a capture ratio is an anecdote. */
    private static final int FEW_CAPTURE_PERIODS = 12;

    private static final double TEN = 10;

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
            TearSheet.Period period = sheet.period();
            boolean asWished = sheet.conventions().annualiseShort();
            boolean yearOfPeriods = period.observations() >= sheet.conventions().periodsPerYear();
            add(
                    asWished ? "SHORT_SPAN_ANNUALISED" : "SHORT_SPAN",
                    "/result/returns/annualised",
                    period.days(),
                    yearOfPeriods ? 1 : 0);
        }
    }

    private void sizes(TearSheet.Result sheet) {
        TearSheet.Period period = sheet.period();
        if (period.observations() + 1 < FEW_VALUES) {
            add("FEW_OBSERVATIONS", "/result/period/observations", period.observations());
        }
        double assumed = sheet.conventions().periodsPerYear();
        ObservedPeriods.contradicting(new Span(period.from(), period.to(), period.observations()), assumed)
                .ifPresent(suggested -> add(
                        "PERIODS_PER_YEAR_DOUBTFUL", "/conventions/periodsPerYear", count(assumed), count(suggested)));
        int tail = sheet.risk().count("tailObservations");
        if (tail < FEW_TAIL_OBSERVATIONS) {
            add("FEW_TAIL_OBSERVATIONS", "/result/risk/conditionalValueAtRisk", tail);
        }
        FigureValues benchmark = sheet.benchmark();
        if (benchmark == null || period.alignedObservations() == 0) {
            return;
        }
        if (sheet.period().dropped() > 0) {
            add(
                    "DROPPED_ROWS",
                    "/result/benchmark",
                    sheet.period().dropped(),
                    sheet.period().alignedObservations());
        }
        if (benchmark.count("upPeriods") < FEW_CAPTURE_PERIODS) {
            add("FEW_UP_PERIODS", "/result/benchmark/upCapture", benchmark.count("upPeriods"));
        }
        if (benchmark.count("downPeriods") < FEW_CAPTURE_PERIODS) {
            add("FEW_DOWN_PERIODS", "/result/benchmark/downCapture", benchmark.count("downPeriods"));
        }
    }

    /** Whole where it is one or large, else with one decimal. */
    private static String count(double number) {
        boolean whole = number >= TEN || number == Math.rint(number);
        return String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", number);
    }

    private void add(String code, String path, Object... arguments) {
        notes.add(new Note(code, catalogue.text("note." + code, language, arguments), path));
    }
}
