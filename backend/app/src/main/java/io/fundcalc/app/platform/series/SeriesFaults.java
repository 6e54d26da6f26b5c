package io.fundcalc.app.platform.series;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.engine.series.InvalidSeriesException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of a broken rule where in the request it is broken, and with which values. */
final class SeriesFaults {

    private SeriesFaults() {}

    /** The problem to tell the caller of. */
    static ProblemException of(InvalidSeriesException broken, SeriesRequest request, String pointer) {
        return new ProblemException(
                type(broken), new Fault(place(broken, pointer), code(broken), arguments(broken, request)));
    }

    /** The problem to tell of a series that came from a shelf: its rows have no place in the request. */
    static ProblemException of(InvalidSeriesException broken, ProvidedSeries series, String pointer) {
        SeriesRequest rows = new SeriesRequest(
                null,
                null,
                series.rows().dates().days(),
                series.rows().values(),
                series.dividends().stream()
                        .map(paid -> new SeriesRequest.Dividend(LocalDate.ofEpochDay(paid.day()), paid.perShare()))
                        .toList(),
                series.splits().stream()
                        .map(split -> new SeriesRequest.Split(LocalDate.ofEpochDay(split.day()), split.ratio()))
                        .toList(),
                null,
                null,
                null);
        return new ProblemException(type(broken), new Fault(pointer, code(broken), arguments(broken, rows)));
    }

    private static ProblemType type(InvalidSeriesException broken) {
        return broken.rule() == InvalidSeriesException.Rule.TOO_MANY ? ProblemType.TOO_LARGE : ProblemType.INVALID;
    }

    private static String place(InvalidSeriesException broken, String pointer) {
        String place = pointer + "/" + broken.field() + (broken.index() < 0 ? "" : "/" + broken.index());
        if (broken.index() < 0 || isColumn(broken.field())) {
            return place;
        }
        boolean date = broken.rule() == InvalidSeriesException.Rule.DATE_NOT_IN_SERIES;
        return place + "/" + (date ? "date" : broken.field().equals("dividends") ? "perShare" : "ratio");
    }

    private static boolean isColumn(String field) {
        return field.equals("dates") || field.equals("values");
    }

    private static String code(InvalidSeriesException broken) {
        return switch (broken.rule()) {
            case EMPTY -> "EMPTY_SERIES";
            case TOO_MANY -> "TOO_MANY_VALUES";
            case LENGTH_MISMATCH -> "LENGTH_MISMATCH";
            case NOT_ASCENDING -> "NOT_ASCENDING";
            case DUPLICATE_DATE -> "DUPLICATE_DATE";
            case NOT_FINITE -> "NOT_FINITE";
            case NOT_POSITIVE -> "NOT_POSITIVE";
            case BELOW_TOTAL_LOSS -> "BELOW_TOTAL_LOSS";
            case DATE_NOT_IN_SERIES -> "DATE_NOT_IN_SERIES";
            case BASE_NOT_BEFORE -> "BASE_NOT_BEFORE";
            case OUT_OF_RANGE -> "GROWTH_OUT_OF_RANGE";
            case EMPTY_WINDOW -> "EMPTY_WINDOW";
            case STARTS_TOO_LATE -> "STARTS_TOO_LATE";
        };
    }

    /** As texts, so that no locale puts separators into them: the date, what stands there, what stands above. */
    private static Object[] arguments(InvalidSeriesException broken, SeriesRequest request) {
        int[] dates = request.dates();
        double[] values = request.values();
        int at = broken.index();
        return switch (broken.rule()) {
            case LENGTH_MISMATCH ->
                new Object[] {count(dates == null ? 0 : dates.length), count(values == null ? 0 : values.length)};
            case NOT_ASCENDING, DUPLICATE_DATE -> new Object[] {date(dates, at), date(dates, at - 1)};
            case NOT_POSITIVE, NOT_FINITE, BELOW_TOTAL_LOSS, OUT_OF_RANGE, DATE_NOT_IN_SERIES ->
                event(broken.field(), request, at);
            case EMPTY_WINDOW -> new Object[] {date(dates, 0), date(dates, dates == null ? 0 : dates.length - 1)};
            case BASE_NOT_BEFORE -> new Object[] {String.valueOf(request.base()), date(dates, 0)};
            case EMPTY, TOO_MANY, STARTS_TOO_LATE -> new Object[] {String.valueOf(SeriesRequest.MOST_VALUES)};
        };
    }

    private static Object[] event(String field, SeriesRequest request, int at) {
        List<SeriesRequest.Dividend> dividends = request.dividends();
        List<SeriesRequest.Split> splits = request.splits();
        if (field.equals("dividends") && dividends != null) {
            SeriesRequest.Dividend paid = dividends.get(at);
            return new Object[] {paid.date().toString(), String.valueOf(paid.perShare())};
        }
        if (field.equals("splits") && splits != null) {
            SeriesRequest.Split split = splits.get(at);
            return new Object[] {split.date().toString(), String.valueOf(split.ratio())};
        }
        double[] values = request.values();
        String value = values == null || at < 0 || at >= values.length ? "" : String.valueOf(values[at]);
        return new Object[] {date(request.dates(), at), value};
    }

    private static String count(int number) {
        return String.valueOf(number);
    }

    private static String date(int @Nullable [] dates, int at) {
        return dates == null || at < 0 || at >= dates.length
                ? ""
                : LocalDate.ofEpochDay(dates[at]).toString();
    }
}
