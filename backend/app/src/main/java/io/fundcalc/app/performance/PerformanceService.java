package io.fundcalc.app.performance;

import io.fundcalc.app.performance.TearSheetRequest.TrialsRequest;
import io.fundcalc.app.platform.calculation.CalculationAnswer;
import io.fundcalc.app.platform.calculation.CalculationAnswer.Note;
import io.fundcalc.app.platform.calculation.CalculationAnswer.Provenance;
import io.fundcalc.app.platform.calculation.Computation.Context;
import io.fundcalc.app.platform.calculation.SeriesNotes;
import io.fundcalc.app.platform.config.ServiceProperties;
import io.fundcalc.app.platform.convention.ChosenConventions;
import io.fundcalc.app.platform.convention.DatedRates;
import io.fundcalc.app.platform.figure.FigureWriter;
import io.fundcalc.app.platform.language.Catalogue;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.series.LoadedSeries;
import io.fundcalc.app.platform.series.SeriesLoader;
import io.fundcalc.app.platform.series.SeriesLoader.Reading;
import io.fundcalc.app.platform.series.SeriesProvenance;
import io.fundcalc.app.platform.series.SeriesRequest;
import io.fundcalc.app.platform.series.SeriesWindow;
import io.fundcalc.engine.convention.Conventions;
import io.fundcalc.engine.performance.TearSheet;
import io.fundcalc.engine.performance.inference.Trials;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads a request's series and conventions, asks the engine and words its answer. */
@Service
class PerformanceService {

    private static final int LEAST_ROLLING_WINDOW = 2;

    private final SeriesLoader series;
    private final SeriesNotes seriesNotes;
    private final SheetExplanation explanation;
    private final Catalogue catalogue;
    private final ServiceProperties service;

    PerformanceService(
            SeriesLoader series,
            SeriesNotes seriesNotes,
            SheetExplanation explanation,
            Catalogue catalogue,
            ServiceProperties service) {
        this.series = series;
        this.seriesNotes = seriesNotes;
        this.explanation = explanation;
        this.catalogue = catalogue;
        this.service = service;
    }

    /**
     * The sheet of a fund.
     *
     * @throws ProblemException where the request is wrong
     */
    CalculationAnswer<TearSheetResponse> tearSheet(TearSheetRequest request, Context context) {
        Conventions wanted = ChosenConventions.of(request.conventions());
        SeriesWindow window = SeriesWindow.of(request.from(), request.to());
        LoadedSeries fund =
                series.load(request.series(), new Reading("/series", wanted.basis(), window, context.series()));
        SeriesRequest compared = request.benchmark();
        LoadedSeries benchmark = compared == null
                ? null
                : series.load(compared, new Reading("/benchmark", wanted.basis(), window, context.series()));
        TearSheet.Input input = new TearSheet.Input(
                fund.growth(),
                benchmark == null ? null : benchmark.growth(),
                DatedRates.of(request.conventions(), fund.growth().dates().first()),
                wanted,
                rollingWindow(request.rollingWindow()),
                sections(request.include()),
                trials(request.trials()),
                seed(request.seed()));
        TearSheet.Result sheet = TearSheet.of(input);
        TearSheetConventions conventions = TearSheetConventions.of(sheet, request.conventions());
        return new CalculationAnswer<>(
                new TearSheetSections(() -> new FigureWriter(catalogue, context.language())).of(sheet),
                conventions,
                new Provenance(service.version(), context.inputFingerprint(), provenance(sheet, fund, benchmark)),
                told(
                        SheetNotes.of(sheet, request.conventions(), catalogue, context.language()),
                        context.language(),
                        fund,
                        benchmark),
                context.explain() ? explanation.of(input, sheet, conventions.conventions()) : null);
    }

    /** Notes on the sheet, followed by notes on its series. */
    private List<Note> told(List<Note> ofSheet, Locale language, LoadedSeries fund, @Nullable LoadedSeries benchmark) {
        List<Note> notes = new ArrayList<>(ofSheet);
        notes.addAll(seriesNotes.of(fund.remarks(), language));
        if (benchmark != null) {
            notes.addAll(seriesNotes.of(benchmark.remarks(), language));
        }
        return List.copyOf(notes);
    }

    private static List<SeriesProvenance> provenance(
            TearSheet.Result sheet, LoadedSeries fund, @Nullable LoadedSeries benchmark) {
        SeriesProvenance first = fund.provenance(sheet.period().dropped());
        return benchmark == null
                ? List.of(first)
                : List.of(
                        first,
                        benchmark.provenance(
                                benchmark.growth().size() - sheet.period().alignedObservations()));
    }

    private static int rollingWindow(@Nullable Integer wanted) {
        if (wanted == null) {
            return 0;
        }
        if (wanted < LEAST_ROLLING_WINDOW || wanted > SeriesRequest.MOST_VALUES) {
            throw invalid("/rollingWindow", "ROLLING_WINDOW_OUT_OF_RANGE", wanted);
        }
        return wanted;
    }

    private static @Nullable Trials trials(@Nullable TrialsRequest wanted) {
        if (wanted == null) {
            return null;
        }
        if (!Trials.isCount(wanted.count())) {
            throw invalid("/trials/count", "TRIALS_OUT_OF_RANGE", wanted.count());
        }
        if (!Trials.isVariance(wanted.sharpeVariance())) {
            throw invalid("/trials/sharpeVariance", "TRIALS_VARIANCE_NEGATIVE", wanted.sharpeVariance());
        }
        return new Trials(wanted.count(), wanted.sharpeVariance());
    }

    private static ProblemException invalid(String pointer, String code, Number value) {
        return new ProblemException(ProblemType.INVALID, new Fault(pointer, code, String.valueOf(value)));
    }

    private static int seed(@Nullable Integer wanted) {
        if (wanted == null) {
            return TearSheetRequest.USUAL_SEED;
        }
        if (wanted < 0) {
            throw invalid("/seed", "SEED_NEGATIVE", wanted);
        }
        return wanted;
    }

    private static Set<TearSheet.Section> sections(@Nullable List<Include> include) {
        Set<TearSheet.Section> sections = EnumSet.noneOf(TearSheet.Section.class);
        (include == null ? Include.USUAL : include).forEach(part -> sections.add(part.section()));
        return sections;
    }
}
