package io.fundcalc.app.platform.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fundcalc.app.platform.series.SeriesRequest.Dividend;
import io.fundcalc.app.platform.series.SeriesRequest.Split;
import io.fundcalc.engine.series.Dates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a kept series within a window; name, dates, values, dividends and splits are what an inline series takes.
 *
 * @param name of the fund or data set
 * @param source as the provenance of answers names it
 * @param fetched when the source was last asked, UTC
 * @param dates strictly ascending
 * @param values unit NAV
 * @param dividends payouts per unit
 * @param splits of units
 */
public record SeriesRows(
        String name,
        String source,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String fetched,

        List<LocalDate> dates,
        double[] values,
        List<Dividend> dividends,
        List<Split> splits) {

    /** Those of a series between two days, both included; none where it has none there. */
    public static SeriesRows of(ShelvedSeries series, SeriesWindow window) {
        Dates dates = series.unit().dates();
        int[] rows = IntStream.range(0, dates.size())
                .filter(i -> dates.day(i) >= window.fromDay() && dates.day(i) <= window.toDay())
                .toArray();
        ShelvedSeries.Origin origin = series.origin();
        return new SeriesRows(
                origin.name(),
                origin.source(),
                origin.fetched() == null ? null : origin.fetched().toString(),
                IntStream.of(rows).mapToObj(dates::date).toList(),
                IntStream.of(rows).mapToDouble(series.unit()::value).toArray(),
                series.dividends().stream()
                        .filter(paid -> paid.day() >= window.fromDay() && paid.day() <= window.toDay())
                        .map(paid -> new Dividend(LocalDate.ofEpochDay(paid.day()), paid.perShare()))
                        .toList(),
                series.splits().stream()
                        .filter(split -> split.day() >= window.fromDay() && split.day() <= window.toDay())
                        .map(split -> new Split(LocalDate.ofEpochDay(split.day()), split.ratio()))
                        .toList());
    }

    /** {@code date,nav,dividend,split} in UTF-8, as an upload takes it; numbers and dates only. */
    public byte[] csv() {
        Map<LocalDate, Double> paid = new HashMap<>();
        dividends.forEach(each -> paid.merge(each.date(), each.perShare(), Double::sum));
        Map<LocalDate, Double> split = new HashMap<>();
        splits.forEach(each -> split.merge(each.date(), each.ratio(), (one, other) -> one * other));
        StringBuilder csv = new StringBuilder(32 * (dates.size() + 1)).append("date,nav,dividend,split\r\n");
        for (int i = 0; i < values.length; i++) {
            LocalDate date = dates.get(i);
            csv.append(date).append(',').append(values[i]).append(',');
            csv.append(shown(paid.get(date))).append(',').append(shown(split.get(date)));
            csv.append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(@Nullable Double number) {
        return number == null ? "" : number.toString();
    }
}
