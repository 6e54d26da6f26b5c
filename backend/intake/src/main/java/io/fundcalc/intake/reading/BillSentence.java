package io.fundcalc.intake.reading;

import io.fundcalc.intake.cell.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trade of a fund as the bills of Alipay describe it: 蚂蚁财富-易方达消费行业股票-买入. Names of funds may hold hyphens
 * themselves: (QDII-LOF).
 *
 * @param fund its name
 * @param act what was done
 */
record BillSentence(String fund, String act) {

    private static final Pattern TRADE = Pattern.compile("(?:蚂蚁财富|蚂蚁基金)\\s*-(.*)-([^-]*)");
    private static final Pattern PLATFORM = Pattern.compile("(?:蚂蚁财富|蚂蚁基金)\\s*-.*");

    /** What a description tells, null where it is not of a fund; most lines of a bill are not. */
    static @Nullable BillSentence of(String description) {
        String text = Words.plain(description);
        Matcher trade = TRADE.matcher(text);
        if (trade.matches()) {
            return new BillSentence(trade.group(1).strip(), trade.group(2).strip());
        }
        // The platform's, but in a form not met before: told as an unknown act, never passed over.
        return PLATFORM.matcher(text).matches() ? new BillSentence("", text) : null;
    }
}
