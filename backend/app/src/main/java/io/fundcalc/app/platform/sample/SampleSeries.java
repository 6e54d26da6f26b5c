package io.fundcalc.app.platform.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fundcalc.engine.series.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A sample as the inline form of a series: what a request takes, and what the page offers to look at.
 *
 * @param name in both languages, for it stands alone
 */
public record SampleSeries(
        String name,
        List<LocalDate> dates,
        double[] values,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Payout> dividends,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UnitSplit> splits) {

    /** A payout of a sample. */
    public record Payout(LocalDate date, double perShare) {}

    /** A split of a sample's units. */
    public record UnitSplit(LocalDate date, double ratio) {}

    /** What there is. */
    public record Index(List<Entry> funds) {}

    /**
     * One sample in the list.
     *
     * @param fund reference for a request
     */
    public record Entry(String fund, String zh, String en, LocalDate from, LocalDate to, int observations) {

        /** The entry of a sample. */
        public static Entry of(SampleFund fund) {
            Dates dates = fund.nav().dates();
            return new Entry(
                    fund.reference(),
                    fund.name(Locale.CHINESE),
                    fund.name(Locale.ENGLISH),
                    dates.date(0),
                    dates.date(dates.size() - 1),
                    dates.size());
        }
    }

    /** The whole history of a sample. */
    public static SampleSeries of(SampleFund fund) {
        Dates dates = fund.nav().dates();
        return new SampleSeries(
                fund.chineseName() + " · " + fund.englishName(),
                IntStream.range(0, dates.size()).mapToObj(dates::date).toList(),
                fund.nav().values(),
                fund.dividends().stream()
                        .map(paid -> new Payout(LocalDate.ofEpochDay(paid.day()), paid.perShare()))
                        .toList(),
                fund.splits().stream()
                        .map(split -> new UnitSplit(LocalDate.ofEpochDay(split.day()), split.ratio()))
                        .toList());
    }
}
