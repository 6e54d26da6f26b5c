package io.fundcalc.app.fund;

import io.fundcalc.app.fund.FundResponse.Payout;
import io.fundcalc.app.fund.FundResponse.Proposal;
import io.fundcalc.app.fund.FundResponse.Trouble;
import io.fundcalc.app.fund.FundResponse.UnitSplit;
import io.fundcalc.app.fund.copy.CachedHistory;
import io.fundcalc.app.fund.copy.HistoryCache.Served;
import io.fundcalc.app.fund.source.Part;
import io.fundcalc.app.platform.language.Catalogue;
import io.fundcalc.app.platform.sample.SampleFunds;
import io.fundcalc.app.platform.series.ProvidedSeries.Remark;
import io.fundcalc.app.platform.series.QualityRemarks;
import io.fundcalc.engine.quality.Finding;
import io.fundcalc.engine.quality.Repair;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words histories as answers. */
@Component
class FundAnswers {

    private final Catalogue catalogue;

    FundAnswers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A fund as a whole.
     *
     * @param type by the list of its source, where the history has none
     */
    FundResponse fund(Served had, String type, Duration age, Locale language) {
        CachedHistory copy = had.copy();
        CachedHistory.Rows rows = copy.rows();
        return new FundResponse(
                copy.reference().toString(),
                copy.reference().source(),
                copy.reference().code(),
                copy.profile().name(),
                copy.profile().type().isEmpty() ? type : copy.profile().type(),
                copy.profile().currency(),
                copy.kind().toString(),
                rows.dates().date(0),
                rows.dates().date(rows.size() - 1),
                rows.size(),
                fetchedAt(copy),
                Math.max(0, age.toSeconds()),
                had.trouble() == null ? null : trouble(had.trouble().name(), language),
                new FundResponse.Events(
                        events(copy.events().payouts(), Payout::new),
                        events(copy.events().splits(), UnitSplit::new)),
                copy.findings().stream().map(each -> finding(each, language)).toList(),
                parts(rows));
    }

    Trouble trouble(String kind, Locale language) {
        return new Trouble(kind, catalogue.text("source." + kind, language));
    }

    /** What is shipped was never fetched. */
    static @Nullable String fetchedAt(CachedHistory copy) {
        Instant checked = copy.times().checked();
        return copy.reference().source().equals(SampleFunds.SOURCE)
                ? null
                : checked.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private FundResponse.Finding finding(Finding finding, Locale language) {
        Remark remark = QualityRemarks.of(finding);
        return new FundResponse.Finding(
                remark.code(),
                catalogue.text(
                        "note." + remark.code(), language, remark.arguments().toArray()),
                LocalDate.ofEpochDay(finding.from()),
                LocalDate.ofEpochDay(finding.to()),
                finding.size(),
                finding.repairs().stream().map(FundAnswers::proposal).toList());
    }

    private static Proposal proposal(Repair repair) {
        String kind = switch (repair) {
            case Repair.Payout _ -> "payout";
            case Repair.UnitSplit _ -> "split";
            case Repair.LeaveOut _ -> "leaveOut";
            case Repair.Dropped _ -> "leaveEventOut";
            case Repair.OtherValue _ -> "otherValue";
        };
        String amount = QualityRemarks.amount(repair);
        return new Proposal(kind, LocalDate.ofEpochDay(repair.day()), amount.isEmpty() ? null : new BigDecimal(amount));
    }

    private static <T> List<T> events(Map<Integer, BigDecimal> events, BiFunction<LocalDate, BigDecimal, T> event) {
        return events.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> event.apply(LocalDate.ofEpochDay(each.getKey()), each.getValue()))
                .toList();
    }

    private static List<FundResponse.Part> parts(CachedHistory.Rows rows) {
        int[] counts = new int[rows.parts().size()];
        for (short part : rows.part()) {
            counts[part]++;
        }
        return IntStream.range(0, counts.length)
                .mapToObj(i -> {
                    Part part = rows.parts().get(i);
                    return new FundResponse.Part(
                            part.name(), part.fetchedAt().toString(), part.fingerprint(), counts[i]);
                })
                .toList();
    }

    /** The rows of some days. */
    NavResponse nav(CachedHistory copy, int from, int to) {
        CachedHistory.Rows rows = copy.rows();
        List<LocalDate> dates = new ArrayList<>(to - from);
        List<BigDecimal> values = new ArrayList<>(to - from);
        List<@Nullable BigDecimal> cumulative = new ArrayList<>(to - from);
        List<@Nullable BigDecimal> percent = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            dates.add(rows.dates().date(i));
            values.add(rows.value(i));
            cumulative.add(rows.cumulative().get(i));
            percent.add(rows.percent().get(i));
        }
        return new NavResponse(
                copy.reference().toString(),
                copy.profile().name(),
                copy.kind().toString(),
                dates,
                values,
                filled(cumulative),
                filled(percent),
                within(events(copy.events().payouts(), Payout::new), Payout::date, dates),
                within(events(copy.events().splits(), UnitSplit::new), UnitSplit::date, dates),
                copy.reference().source(),
                fetchedAt(copy));
    }

    private static @Nullable List<@Nullable BigDecimal> filled(List<@Nullable BigDecimal> column) {
        return column.stream().allMatch(Objects::isNull) ? null : column;
    }

    private static <T> List<T> within(List<T> events, Function<T, LocalDate> date, List<LocalDate> dates) {
        return dates.isEmpty()
                ? List.of()
                : events.stream()
                        .filter(each -> !date.apply(each).isBefore(dates.getFirst())
                                && !date.apply(each).isAfter(dates.getLast()))
                        .toList();
    }
}
