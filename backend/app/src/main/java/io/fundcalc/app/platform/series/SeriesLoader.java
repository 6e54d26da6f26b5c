package io.fundcalc.app.platform.series;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.sample.SampleFund;
import io.fundcalc.app.platform.sample.SampleFunds;
import io.fundcalc.engine.convention.NavBasis;
import io.fundcalc.engine.history.AdjustedNav;
import io.fundcalc.engine.history.BaseDay;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.InvalidSeriesException;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.ReturnSeries;
import io.fundcalc.engine.series.Split;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the series of a request into growth: resolves samples, adjusts for payouts and splits, cuts the window. */
@Component
public class SeriesLoader {

    private final SampleFunds samples;

    public SeriesLoader(SampleFunds samples) {
        this.samples = samples;
    }

    /**
     * How a series is to be read.
     *
     * @param pointer to the series in the request, {@code /series}
     * @param basis of the NAV
     * @param window what of it counts
     * @param language of a fund's name
     */
    public record Reading(String pointer, NavBasis basis, SeriesWindow window, Locale language) {}

    /**
     * The series of a request.
     *
     * @throws ProblemException where it breaks a rule or names something that does not exist
     */
    public LoadedSeries load(SeriesRequest request, Reading reading) {
        return switch (SeriesForm.of(request, reading.pointer())) {
            case INLINE -> inline(request, reading);
            case DATASET ->
                throw new ProblemException(
                        ProblemType.INVALID,
                        new Fault(reading.pointer() + "/dataset", "UNKNOWN_DATASET", shown(request.dataset())));
            case FUND -> sample(request, reading);
        };
    }

    private static LoadedSeries inline(SeriesRequest request, Reading reading) {
        try {
            Dates dates = Dates.of(Objects.requireNonNull(request.dates()));
            double[] values = Objects.requireNonNull(request.values());
            GrowthSeries growth = request.kind() == SeriesKind.RETURNS
                    ? returns(dates, values, request, reading.window())
                    : nav(new Published(new NavSeries(dates, values), dividends(request), splits(request)), reading);
            String name = request.name();
            return new LoadedSeries(growth, name == null ? reading.pointer().substring(1) : name, "inline");
        } catch (InvalidSeriesException broken) {
            throw SeriesFaults.of(broken, request, reading.pointer());
        }
    }

    private LoadedSeries sample(SeriesRequest request, Reading reading) {
        String reference = Objects.requireNonNull(request.fund());
        SampleFund fund = samples.all().stream()
                .filter(each -> each.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> unknown(reference, reading.pointer()));
        try {
            GrowthSeries growth = nav(new Published(fund.nav(), fund.dividends(), fund.splits()), reading);
            String name = request.name();
            return new LoadedSeries(growth, name == null ? fund.name(reading.language()) : name, SampleFunds.SOURCE);
        } catch (InvalidSeriesException emptyWindow) {
            Dates dates = fund.nav().dates();
            String last = dates.date(dates.size() - 1).toString();
            throw new ProblemException(
                    ProblemType.INVALID,
                    new Fault(reading.pointer(), "EMPTY_WINDOW", dates.date(0).toString(), last));
        }
    }

    private ProblemException unknown(String reference, String pointer) {
        String known = samples.all().stream().map(SampleFund::reference).collect(Collectors.joining(", "));
        return new ProblemException(
                ProblemType.INVALID, new Fault(pointer + "/fund", "UNKNOWN_FUND", shown(reference), known));
    }

    /** What a fund house publishes: unit NAV with its payouts and splits. */
    private record Published(NavSeries unit, List<Dividend> dividends, List<Split> splits) {}

    private static GrowthSeries nav(Published fund, Reading reading) {
        NavSeries adjusted = AdjustedNav.of(fund.unit(), fund.dividends(), fund.splits(), reading.basis());
        SeriesWindow window = reading.window();
        return GrowthSeries.of(adjusted.window(window.fromDay(), window.toDay()));
    }

    private static GrowthSeries returns(Dates dates, double[] values, SeriesRequest request, SeriesWindow window) {
        int base = request.base() == null
                ? BaseDay.before(dates)
                : (int) request.base().toEpochDay();
        return GrowthSeries.of(new ReturnSeries(base, dates, values).window(window.fromDay(), window.toDay()));
    }

    private static List<Dividend> dividends(SeriesRequest request) {
        List<SeriesRequest.Dividend> given = request.dividends();
        return given == null
                ? List.of()
                : given.stream()
                        .map(paid -> new Dividend((int) paid.date().toEpochDay(), paid.perShare()))
                        .toList();
    }

    private static List<Split> splits(SeriesRequest request) {
        List<SeriesRequest.Split> given = request.splits();
        return given == null
                ? List.of()
                : given.stream()
                        .map(split -> new Split((int) split.date().toEpochDay(), split.ratio()))
                        .toList();
    }

    private static String shown(@Nullable String text) {
        String whole = String.valueOf(text);
        return whole.length() <= 40 ? whole : whole.substring(0, 40) + "…";
    }
}
