package io.fundcalc.intake.reading;

import io.fundcalc.intake.cell.Words;
import java.util.Locale;
import java.util.regex.Pattern;

/** Knows rows that claim nothing: totals, lines of dashes, words about the table. */
final class Remarks {

    private static final Pattern TOTAL = Pattern.compile(
            "(?:本页|本期|当前|以上)?(?:合计|总计|小计|汇总|共计|累计)(?:[:（(].*)?|(?:grand |sub)?totals?(?:[: ].*)?|sum(?:[: ].*)?");
    /** How the bills of payment services begin and end. */
    private static final Pattern BILL =
            Pattern.compile("共\\s*\\d+\\s*[笔条].*|(?:已|待)?(?:收入|支出)[:：].*|不计收支[:：].*|导出时间[:：].*|用户[:：].*");

    private static final Pattern RULE = Pattern.compile("[-=_*~#—.\\s]+");

    private Remarks() {}

    /** Whether the first cell of a row that has no date says that the row is none of the data. */
    static boolean isRemark(String first, int filled) {
        String text = Words.plain(first).toLowerCase(Locale.ROOT);
        return filled == 1
                || TOTAL.matcher(text).matches()
                || BILL.matcher(text).matches()
                || (text.length() > 3 && RULE.matcher(text).matches());
    }
}
