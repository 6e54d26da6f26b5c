package io.fundcalc.app.fund;

import io.fundcalc.app.fund.copy.FundCopies.Had;
import io.fundcalc.app.fund.copy.FundCopy;
import io.fundcalc.app.fund.source.NavKind;
import io.fundcalc.app.platform.series.ShelvedSeries.Remark;
import io.fundcalc.engine.quality.Finding;
import io.fundcalc.engine.quality.Repair;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a reader should know of a fund's history, as codes with their arguments: texts, so that no locale groups them. */
final class FundRemarks {

    /** More of one history say less: the rest is counted. */
    private static final int MOST_FINDINGS = 8;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private FundRemarks() {}

    /** All of them: age first, then findings in order of days. */
    static List<Remark> of(Had had) {
        List<Remark> remarks = new ArrayList<>();
        FundCopy copy = had.copy();
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
        List<Finding> findings = copy.findings();
        findings.stream().limit(MOST_FINDINGS).map(FundRemarks::of).forEach(remarks::add);
        if (findings.size() > MOST_FINDINGS) {
            remarks.add(new Remark("FUND_MORE_FINDINGS", String.valueOf(findings.size() - MOST_FINDINGS)));
        }
        return remarks;
    }

    /** One finding. */
    static Remark of(Finding finding) {
        String from = date(finding.from());
        return switch (finding.check()) {
            case GAP -> new Remark("FUND_GAP", from, date(finding.to()), String.valueOf(finding.count()));
            case JUMP_WITHOUT_EVENT -> jump(finding, from);
            case MISSED_EVENT -> missed(finding, from);
            case SOURCES_DISAGREE ->
                finding.repairs().isEmpty()
                        ? new Remark(
                                "FUND_SOURCES_DISAGREE",
                                from,
                                date(finding.to()),
                                String.valueOf(finding.count()),
                                percent(finding.size()))
                        : new Remark(
                                "FUND_OTHER_VALUE",
                                from,
                                percent(finding.size()),
                                amount(finding.repairs().getFirst()));
        };
    }

    private static Remark jump(Finding finding, String from) {
        return finding.repairs().getFirst() instanceof Repair.UnitSplit split
                ? new Remark("FUND_JUMP", from, percent(finding.size()), amount(split))
                : new Remark("FUND_VALUE_ASTRAY", from, percent(finding.size()));
    }

    private static Remark missed(Finding finding, String from) {
        List<Repair> repairs = finding.repairs();
        if (repairs.isEmpty()) {
            return new Remark("FUND_GROWTH_DIFFERS", from, percent(finding.size()));
        }
        Repair first = repairs.getFirst();
        if (repairs.size() > 1) {
            Repair payout = first instanceof Repair.Payout ? first : repairs.get(1);
            Repair split = first instanceof Repair.Payout ? repairs.get(1) : first;
            return new Remark("FUND_MISSED_EVENT", from, percent(finding.size()), amount(payout), amount(split));
        }
        return new Remark(
                first instanceof Repair.Payout ? "FUND_MISSED_PAYOUT" : "FUND_MISSED_SPLIT",
                from,
                percent(finding.size()),
                amount(first));
    }

    /** The number of a proposal; empty where it has none. */
    static String amount(Repair repair) {
        return switch (repair) {
            case Repair.Payout(int _, var perShare) -> perShare.toPlainString();
            case Repair.UnitSplit(int _, var ratio) -> ratio.toPlainString();
            case Repair.OtherValue(int _, var value) -> value.toPlainString();
            case Repair.LeaveOut _ -> "";
        };
    }

    static String date(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }

    private static String percent(double ratio) {
        return String.format(Locale.ROOT, "%+.2f %%", 100 * ratio);
    }
}
