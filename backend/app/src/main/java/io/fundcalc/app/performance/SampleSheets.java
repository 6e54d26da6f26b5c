package io.fundcalc.app.performance;

import io.fundcalc.app.performance.TearSheetResponse.Chart;
import io.fundcalc.app.performance.TearSheetResponse.Rolling;
import io.fundcalc.app.platform.calculation.CalculationAnswer;
import io.fundcalc.app.platform.calculation.Computation.Context;
import io.fundcalc.app.platform.calculation.SeriesNotes;
import io.fundcalc.app.platform.canonical.CanonicalForm;
import io.fundcalc.app.platform.config.ServiceProperties;
import io.fundcalc.app.platform.definition.Definitions;
import io.fundcalc.app.platform.definition.Explanations;
import io.fundcalc.app.platform.json.FiniteNumbersModule;
import io.fundcalc.app.platform.language.Catalogue;
import io.fundcalc.app.platform.language.RequestLanguage;
import io.fundcalc.app.platform.sample.SampleFund;
import io.fundcalc.app.platform.sample.SampleFunds;
import io.fundcalc.app.platform.sample.SampleSeries;
import io.fundcalc.app.platform.sample.SampleShelf;
import io.fundcalc.app.platform.series.FetchedSeries;
import io.fundcalc.app.platform.series.SeriesLoader;
import io.fundcalc.app.platform.series.SeriesProviders;
import io.fundcalc.app.platform.series.SeriesRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the page shows before the service has answered; runs in the build, with the service's own code. Files, each
 * below {@code samples/}:
 *
 * <ul>
 *   <li>{@code tear-sheet.zh.json}, {@code tear-sheet.en.json}: the answer to
 *       {@code {"series": {"fund": "sample:active-equity"}, "benchmark": {"fund": "sample:benchmark"}}}
 *   <li>{@code funds.json}: every sample by reference, with names and span
 *   <li>{@code <code>.json}: one sample as an inline series, ready to be sent
 * </ul>
 *
 * Lines are rounded to what a screen can show: the whole sheet stays below 60 kB when compressed.
 */
public final class SampleSheets {

    private static final String FUND = "sample:active-equity";
    private static final String BENCHMARK = "sample:benchmark";

    /** A hundredth of a per mille: a tenth of a pixel on the tallest chart. */
    private static final double CHART_SCALE = 1e5;
    /** Moving figures are read to a hundredth of a per cent, moving ratios to a thousandth. */
    private static final double MOVING_SCALE = 1e4;

    private static final double RATIO_SCALE = 1e3;

    private final JsonMapper json =
            JsonMapper.builder().addModule(new FiniteNumbersModule()).build();
    private final SampleFunds funds = new SampleFunds();
    private final PerformanceService service;
    private final Path folder;

    private SampleSheets(Path folder, String version) {
        this.folder = folder;
        Catalogue catalogue = new Catalogue();
        this.service = new PerformanceService(
                new SeriesLoader(),
                new SeriesNotes(catalogue),
                new SheetExplanation(new Explanations(new Definitions())),
                catalogue,
                new ServiceProperties(version, "build", Duration.ZERO));
    }

    /**
     * Writes the files.
     *
     * @param arguments folder for static resources, version of the build
     */
    public static void main(String[] arguments) throws IOException {
        new SampleSheets(Path.of(arguments[0]).resolve("samples"), arguments[1]).write();
    }

    private void write() throws IOException {
        Files.createDirectories(folder);
        write("tear-sheet.zh.json", sheet(RequestLanguage.CHINESE));
        write("tear-sheet.en.json", sheet(RequestLanguage.ENGLISH));
        write(
                "funds.json",
                new SampleSeries.Index(
                        funds.all().stream().map(SampleSeries.Entry::of).toList()));
        for (SampleFund fund : funds.all()) {
            write(fund.code() + ".json", SampleSeries.of(fund));
        }
    }

    private void write(String name, Object content) throws IOException {
        Files.write(folder.resolve(name), json.writeValueAsBytes(content));
    }

    private CalculationAnswer<TearSheetResponse> sheet(Locale language) {
        TearSheetRequest request =
                new TearSheetRequest(sample(FUND), sample(BENCHMARK), null, null, null, null, null, null, null);
        FetchedSeries series = new SeriesProviders(List.of(new SampleShelf(funds))).fetch(request, null, language);
        String fingerprint = HexFormat.of().formatHex(series.digest(CanonicalForm.digest(request)));
        CalculationAnswer<TearSheetResponse> answer =
                service.tearSheet(request, new Context(language, false, fingerprint, series));
        return new CalculationAnswer<>(
                rounded(answer.result()), answer.conventions(), answer.provenance(), answer.notes(), null);
    }

    private static SeriesRequest sample(String reference) {
        return new SeriesRequest(null, null, null, null, null, null, null, null, reference);
    }

    private static TearSheetResponse rounded(TearSheetResponse sheet) {
        return new TearSheetResponse(
                sheet.period(),
                sheet.returns(),
                sheet.risk(),
                sheet.ratios(),
                sheet.benchmark(),
                sheet.drawdowns(),
                sheet.calendar(),
                rounded(sheet.rolling()),
                sheet.holdingPeriods(),
                rounded(sheet.chart()),
                sheet.uncertainty(),
                sheet.unavailable());
    }

    private static @Nullable Rolling rounded(@Nullable Rolling of) {
        return of == null
                ? null
                : new Rolling(
                        of.dates(),
                        rounded(of.total(), MOVING_SCALE),
                        rounded(of.volatility(), MOVING_SCALE),
                        rounded(of.sharpe(), RATIO_SCALE),
                        of.beta() == null ? null : rounded(of.beta(), RATIO_SCALE),
                        of.unavailable());
    }

    private static @Nullable Chart rounded(@Nullable Chart of) {
        return of == null
                ? null
                : new Chart(
                        of.dates(),
                        rounded(of.growth(), CHART_SCALE),
                        rounded(of.drawdown(), CHART_SCALE),
                        of.benchmarkGrowth() == null ? null : rounded(of.benchmarkGrowth(), CHART_SCALE));
    }

    private static double[] rounded(double[] line, double scale) {
        double[] shorter = new double[line.length];
        for (int i = 0; i < line.length; i++) {
            shorter[i] = Math.rint(line[i] * scale) / scale;
        }
        return shorter;
    }

    private static @Nullable Double[] rounded(@Nullable Double[] line, double scale) {
        @Nullable Double[] shorter = new @Nullable Double[line.length];
        for (int i = 0; i < line.length; i++) {
            Double value = line[i];
            shorter[i] = value == null ? null : Math.rint(value * scale) / scale;
        }
        return shorter;
    }
}
