package io.fundcalc.app.fund;

import io.fundcalc.app.fund.copy.CachedHistory;
import io.fundcalc.app.fund.copy.HistoryCache.Served;
import io.fundcalc.app.fund.source.NavKind;
import io.fundcalc.app.platform.series.ProvidedSeries.Remark;
import io.fundcalc.app.platform.series.QualityRemarks;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a reader should know of a fund's history, as codes with their arguments: texts, so that no locale groups them. */
final class FundRemarks {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private FundRemarks() {}

    /** All of them: age first, then findings in order of days. */
    static List<Remark> of(Served had) {
        List<Remark> remarks = new ArrayList<>();
        CachedHistory copy = had.copy();
        if (had.trouble() != null) {
            remarks.add(new Remark(
                    "FUND_STALE",
                    copy.reference().source(),
                    MINUTE.format(copy.times().checked())));
        }
        if (copy.kind() == NavKind.INCOME) {
            remarks.add(new Remark("FUND_INCOME_COMPOUNDED"));
        }
        if (copy.dropped() > 0) {
            remarks.add(new Remark("FUND_ROWS_LEFT_OUT", String.valueOf(copy.dropped())));
        }
        remarks.addAll(copy.remarks());
        int[] borrowed = copy.borrowed();
        if (borrowed.length > 0) {
            remarks.add(new Remark(
                    "FUND_FROM_SECOND_SOURCE",
                    String.valueOf(borrowed.length),
                    QualityRemarks.date(borrowed[0]),
                    QualityRemarks.date(borrowed[borrowed.length - 1])));
        }
        remarks.addAll(QualityRemarks.of(copy.findings(), "FUND_MORE_FINDINGS"));
        return remarks;
    }
}
