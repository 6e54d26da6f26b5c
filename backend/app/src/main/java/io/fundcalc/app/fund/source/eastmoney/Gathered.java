package io.fundcalc.app.fund.source.eastmoney;

import io.fundcalc.app.fund.source.FundProfile;
import io.fundcalc.app.fund.source.NavKind;
import io.fundcalc.app.fund.source.NavRow;
import io.fundcalc.app.fund.source.Part;
import io.fundcalc.app.fund.source.Published;
import io.fundcalc.app.fund.source.Published.PublishedReturnCheck;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the two addresses gave of one fund. Pages come first; the script is kept apart until it has to help out. */
final class Gathered {

    private final String code;
    private final Map<Integer, NavRow> rows = new TreeMap<>();
    private final Map<Integer, BigDecimal> payouts = new HashMap<>();
    private final Map<Integer, BigDecimal> splits = new HashMap<>();
    private boolean money;
    private int dropped;
    private @Nullable TrendScript script;
    private @Nullable Part scriptPart;

    Gathered(String code) {
        this.code = code;
    }

    synchronized void script(TrendScript read, Part part) {
        script = read;
        scriptPart = part;
        money |= read.money();
    }

    synchronized boolean hasScript() {
        return script != null;
    }

    synchronized void page(HistoryPage page, Part part) {
        money |= page.money();
        dropped += page.dropped();
        page.rows().forEach(row -> add(row, part));
    }

    /** Days that no page gave. */
    synchronized void fillFromScript() {
        TrendScript told = script;
        Part part = scriptPart;
        if (told != null && part != null) {
            told.rows().stream().filter(row -> !rows.containsKey(row.day())).forEach(row -> add(row, part));
        }
    }

    private void add(HistoryPage.Row row, Part part) {
        rows.put(row.day(), new NavRow(row.day(), row.value(), row.second(), row.percent(), part));
        if (row.event().payout() != null) {
            payouts.put(row.day(), row.event().payout());
        }
        if (row.event().ratio() != null) {
            splits.put(row.day(), row.event().ratio());
        }
    }

    synchronized Published published() {
        String name = script == null || script.name().isEmpty() ? code : script.name();
        FundProfile profile = new FundProfile(name, "", "CNY", money ? NavKind.INCOME : NavKind.UNIT);
        return new Published(
                profile, List.copyOf(rows.values()), Map.copyOf(payouts), Map.copyOf(splits), witness(), dropped);
    }

    private @Nullable PublishedReturnCheck witness() {
        if (script == null) {
            return null;
        }
        Map<Integer, BigDecimal> values = new HashMap<>();
        script.rows().forEach(row -> values.put(row.day(), row.value()));
        return new PublishedReturnCheck("pingzhongdata", values);
    }
}
