package io.fundcalc.app.platform.series;

import io.fundcalc.app.platform.series.ProvidedSeries.Remark;
import io.fundcalc.engine.quality.Finding;
import io.fundcalc.engine.quality.Repair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Findings on a history as remarks: codes with their arguments, which are texts, so that no locale groups them. */
public final class QualityRemarks {

    /** More of one history say less: the rest is counted. */
    private static final int MOST_FINDINGS = 8;

    private QualityRemarks() {}

    /**
     * All of them, in order of days.
     *
     * @param more code of the remark that counts the rest
     */
    public static List<Remark> of(List<Finding> findings, String more) {
        List<Remark> remarks = new ArrayList<>();
        findings.stream().limit(MOST_FINDINGS).map(QualityRemarks::of).forEach(remarks::add);
        if (findings.size() > MOST_FINDINGS) {
            remarks.add(new Remark(more, String.valueOf(findings.size() - MOST_FINDINGS)));
        }
        return remarks;
    }

    /** One finding. */
    public static Remark of(Finding finding) {
        String from = date(finding.from());
        return switch (finding.check()) {
            case GAP -> new Remark("FUND_GAP", from, date(finding.to()), String.valueOf((int) finding.size()));
            case MISSING_INCOME ->
                new Remark("FUND_INCOME_MISSING", from, date(finding.to()), String.valueOf(finding.count()));
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
            case SPLIT_NOT_SHOWN, SPLIT_TURNED, SPLIT_OTHER_DAY, SPLIT_OTHER_RATIO -> split(finding, from);
            case PAYOUT_NOT_SHOWN, PAYOUT_OTHER_SCALE, PAYOUT_UNCLEAR, PAYOUT_OTHER_DAY -> payout(finding, from);
        };
    }

    /** A stated split that the values do not show as it is stated. */
    private static Remark split(Finding finding, String from) {
        String ratio = amount(finding.repairs().getFirst());
        String move = percent(finding.size());
        Repair instead = finding.repairs().getLast();
        return switch (finding.check()) {
            case SPLIT_NOT_SHOWN ->
                new Remark("NAV_SPLIT_NOT_SHOWN", from, ratio, move, percent(1 / Double.parseDouble(ratio) - 1));
            case SPLIT_OTHER_DAY -> new Remark("NAV_SPLIT_OTHER_DAY", from, ratio, date(instead.day()));
            case SPLIT_TURNED -> new Remark("NAV_SPLIT_TURNED", from, ratio, move, amount(instead));
            default -> new Remark("NAV_SPLIT_OTHER_RATIO", from, ratio, move, amount(instead));
        };
    }

    /** A stated payout that the values do not show as it is stated, or several of one history. */
    private static Remark payout(Finding finding, String from) {
        String stated = amount(finding.repairs().getFirst());
        String move = percent(finding.size());
        Repair instead = finding.repairs().getLast();
        int count = finding.count();
        return switch (finding.check()) {
            case PAYOUT_OTHER_SCALE -> new Remark("NAV_PAYOUT_OTHER_SCALE", count, from, stated, amount(instead));
            case PAYOUT_OTHER_DAY -> new Remark("NAV_PAYOUT_OTHER_DAY", from, stated, date(instead.day()));
            case PAYOUT_UNCLEAR -> new Remark("NAV_PAYOUT_UNCLEAR", count, from, stated, move);
            default -> new Remark("NAV_PAYOUT_NOT_SHOWN", count, from, stated, move);
        };
    }

    private static Remark jump(Finding finding, String from) {
        Repair repair = finding.repairs().getFirst();
        return switch (repair) {
            case Repair.UnitSplit _ -> new Remark("FUND_JUMP", from, percent(finding.size()), amount(repair));
            case Repair.Payout _ -> new Remark("FUND_JUMP_PAYOUT", from, percent(finding.size()), amount(repair));
            default -> new Remark("FUND_VALUE_ASTRAY", from, percent(finding.size()));
        };
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
    public static String amount(Repair repair) {
        return switch (repair) {
            case Repair.Payout(int _, var perShare) -> perShare.toPlainString();
            case Repair.UnitSplit(int _, var ratio) -> ratio.toPlainString();
            case Repair.Dropped(int _, var stated) ->
                stated.stripTrailingZeros().toPlainString();
            case Repair.OtherValue(int _, var value) -> value.toPlainString();
            case Repair.LeaveOut _ -> "";
        };
    }

    public static String date(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }

    /** A ratio as a signed percentage. */
    static String percent(double ratio) {
        return String.format(Locale.ROOT, "%+.2f %%", 100 * ratio);
    }
}
