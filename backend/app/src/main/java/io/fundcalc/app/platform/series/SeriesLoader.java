package io.fundcalc.app.platform.series;

import io.fundcalc.app.platform.problem.ProblemException;
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
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Turns the series of a request, inline or fetched, into growth: adjusts for payouts and splits, cuts the window. */
@Component
public class SeriesLoader {

    /**
     * How a series is to be read.
     *
     * @param pointer to the series in the request, {@code /series}
     * @param basis of the NAV
     * @param window what of it counts
     * @param fetched what the request refers to
     */
    public record Reading(String pointer, NavBasis basis, SeriesWindow window, FetchedSeries fetched) {}

    /**
     * The series of a request.
     *
     * @throws ProblemException where it breaks a rule
     */
    public LoadedSeries load(SeriesRequest request, Reading reading) {
        SeriesReference reference = SeriesForm.of(request, reading.pointer()).reference(request);
        return reference == null
                ? inline(request, reading)
                : shelved(reading.fetched().of(reference), request, reading);
    }

    private static LoadedSeries inline(SeriesRequest request, Reading reading) {
        try {
            Dates dates = Dates.of(Objects.requireNonNull(request.dates()));
            double[] values = Objects.requireNonNull(request.values());
            String name = request.name() == null ? reading.pointer().substring(1) : request.name();
            if (request.kind() == SeriesKind.RETURNS) {
                GrowthSeries growth = returns(dates, values, request, reading.window());
                return new LoadedSeries(growth, fund(growth), name, "inline", null, List.of());
            }
            PublishedFund stated = new PublishedFund(new NavSeries(dates, values), dividends(request), splits(request));
            GrowthSeries growth = nav(stated, reading);
            CheckedFund checked =
                    reading.basis() == NavBasis.UNIT ? CheckedFund.asStated(stated) : CheckedFund.of(stated);
            GrowthSeries used = checked.doubts().isEmpty() ? growth : nav(checked.applied(), reading);
            return new LoadedSeries(
                    used, checked.applied(), name, "inline", null, InlineRemarks.of(checked, used, reading));
        } catch (InvalidSeriesException broken) {
            throw SeriesFaults.of(broken, request, reading.pointer());
        }
    }

    private static LoadedSeries shelved(ProvidedSeries series, SeriesRequest request, Reading reading) {
        try {
            GrowthSeries growth = growth(series, reading);
            if (growth.size() > SeriesRequest.MOST_VALUES) {
                throw new InvalidSeriesException(InvalidSeriesException.Rule.TOO_MANY, "values", -1);
            }
            ProvidedSeries.Origin origin = series.origin();
            String name = request.name();
            PublishedFund fund = series.rows() instanceof ProvidedSeries.Navs navs
                    ? new PublishedFund(navs.unit(), series.dividends(), series.splits())
                    : fund(growth);
            return new LoadedSeries(
                    growth, fund, name == null ? origin.name() : name, origin.source(), origin.fetched(), List.of());
        } catch (InvalidSeriesException broken) {
            throw SeriesFaults.of(broken, series, reading.pointer());
        }
    }

    /** A fund that grows as its returns say, from a NAV of 1. */
    private static PublishedFund fund(GrowthSeries growth) {
        return new PublishedFund(new NavSeries(growth.dates(), growth.growth()), List.of(), List.of());
    }

    private static GrowthSeries growth(ProvidedSeries series, Reading reading) {
        SeriesWindow window = reading.window();
        return switch (series.rows()) {
            case ProvidedSeries.Navs navs ->
                nav(new PublishedFund(navs.unit(), series.dividends(), series.splits()), reading);
            case ProvidedSeries.Returns returns ->
                GrowthSeries.of(returns.series().window(window.fromDay(), window.toDay()));
        };
    }

    private static GrowthSeries nav(PublishedFund fund, Reading reading) {
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
}
