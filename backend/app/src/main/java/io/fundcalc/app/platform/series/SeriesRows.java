package io.fundcalc.app.platform.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fundcalc.app.platform.series.SeriesRequest.Dividend;
import io.fundcalc.app.platform.series.SeriesRequest.Split;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.ReturnSeries;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a kept series within a window; name, kind, base, dates, values, dividends and splits are what an inline series takes.
 *
 * @param name of the fund or data set
 * @param source as the provenance of answers names it
 * @param fetched when the source was last asked, UTC
 * @param kind {@code returns} where the values are returns; null where they are NAVs
 * @param base of returns: the day before the first period
 * @param dates strictly ascending
 * @param values unit NAV, or simple return
 * @param dividends payouts per unit
 * @param splits of units
 */
public record SeriesRows(
        String name,
        String source,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String fetched,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SeriesKind kind,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate base,

        List<LocalDate> dates,
        double[] values,
        List<Dividend> dividends,
        List<Split> splits) {

    /** Those of a series between two days, both included; none where it has none there. */
    public static SeriesRows of(ProvidedSeries series, SeriesWindow window) {
        Dates dates = series.rows().dates();
        int[] rows = IntStream.range(0, dates.size())
                .filter(i -> dates.day(i) >= window.fromDay() && dates.day(i) <= window.toDay())
                .toArray();
        double[] values = series.rows().values();
        ProvidedSeries.Origin origin = series.origin();
        ReturnSeries returns = series.rows() instanceof ProvidedSeries.Returns shelved ? shelved.series() : null;
        return new SeriesRows(
                origin.name(),
                origin.source(),
                origin.fetched() == null ? null : origin.fetched().toString(),
                returns == null ? null : SeriesKind.RETURNS,
                returns == null || rows.length == 0 ? null : base(returns, rows[0]),
                IntStream.of(rows).mapToObj(dates::date).toList(),
                IntStream.of(rows).mapToDouble(i -> values[i]).toArray(),
                series.dividends().stream()
                        .filter(paid -> paid.day() >= window.fromDay() && paid.day() <= window.toDay())
                        .map(paid -> new Dividend(LocalDate.ofEpochDay(paid.day()), paid.perShare()))
                        .toList(),
                series.splits().stream()
                        .filter(split -> split.day() >= window.fromDay() && split.day() <= window.toDay())
                        .map(split -> new Split(LocalDate.ofEpochDay(split.day()), split.ratio()))
                        .toList());
    }

    /** The day before the first period that is left. */
    private static LocalDate base(ReturnSeries returns, int first) {
        return first == 0
                ? LocalDate.ofEpochDay(returns.baseDay())
                : returns.dates().date(first - 1);
    }

    /** {@code date,nav,dividend,split} or {@code date,return} in UTF-8, as an upload takes it; dates and plain decimals only. */
    public byte[] csv() {
        return (kind == SeriesKind.RETURNS ? returnsCsv() : navCsv()).getBytes(StandardCharsets.UTF_8);
    }

    /** The day before the first period stands in a row without a return. */
    private String returnsCsv() {
        StringBuilder csv = new StringBuilder("date,return\r\n");
        if (base != null) {
            csv.append(base).append(",\r\n");
        }
        for (int i = 0; i < values.length; i++) {
            csv.append(dates.get(i))
                    .append(',')
                    .append(shown(BigDecimal.valueOf(values[i])))
                    .append("\r\n");
        }
        return csv.toString();
    }

    private String navCsv() {
        Map<LocalDate, BigDecimal> paid = new HashMap<>();
        dividends.forEach(each -> paid.merge(each.date(), BigDecimal.valueOf(each.perShare()), BigDecimal::add));
        Map<LocalDate, BigDecimal> split = new HashMap<>();
        splits.forEach(each -> split.merge(each.date(), BigDecimal.valueOf(each.ratio()), BigDecimal::multiply));
        StringBuilder csv = new StringBuilder(32 * (dates.size() + 1)).append("date,nav,dividend,split\r\n");
        for (int i = 0; i < values.length; i++) {
            LocalDate date = dates.get(i);
            csv.append(date)
                    .append(',')
                    .append(shown(BigDecimal.valueOf(values[i])))
                    .append(',');
            csv.append(shown(paid.get(date))).append(',').append(shown(split.get(date)));
            csv.append("\r\n");
        }
        return csv.toString();
    }

    /** The shortest decimal of a double, without an exponent and without a trailing zero. */
    private static String shown(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
