package io.fundcalc.app.fund.source.eastmoney;

import io.fundcalc.app.fund.outbound.Call;
import io.fundcalc.app.fund.outbound.Outbound;
import io.fundcalc.app.fund.outbound.SourceAddress;
import io.fundcalc.app.fund.source.FundEntry;
import io.fundcalc.app.fund.source.NavSource;
import io.fundcalc.app.fund.source.Published;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chinese funds. The history endpoint is asked page by page, twenty rows each, which is all it gives; the script of the
 * fund's page stands beside it as a witness, and speaks for the days whose pages did not come within the budget.
 */
public final class EastmoneySource implements NavSource {

    /** Name in references. */
    public static final String ID = "eastmoney";

    private static final String HISTORY = "https://api.fund.eastmoney.com/f10/lsjz";
    private static final String SCRIPT = "https://fund.eastmoney.com/pingzhongdata/";
    private static final String INDEX = "https://fund.eastmoney.com/js/fundcode_search.js";
    /** Larger pages have come back empty. */
    private static final int ROWS_PER_PAGE = 20;

    /** The longest series there can be. */
    private static final int MOST_ROWS = 40_000;

    private static final Logger LOG = LoggerFactory.getLogger(EastmoneySource.class);
    private static final Pattern CODES = Pattern.compile("\\d{6}");
    private static final Map<String, String> PAGE =
            Map.of("Referer", "https://fundf10.eastmoney.com/", "Accept", "*/*");

    private final Outbound outbound;
    private final Duration budget;

    /** @param budget for all pages of one history */
    public EastmoneySource(Outbound outbound, Duration budget) {
        this.outbound = outbound;
        this.budget = budget;
    }

    /** Its hosts. */
    public static SourceAddress address(String instead) {
        return new SourceAddress(instead, "api.fund.eastmoney.com", "fund.eastmoney.com");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Pattern codes() {
        return CODES;
    }

    /** Rows of code, initials, name, type and pinyin; leading zeros belong to the code. */
    @Override
    public List<FundEntry> index() {
        return outbound.read(new Call(INDEX, PAGE), payload -> {
            Object rows = ScriptReader.variables(payload.plainText()).get("r");
            List<FundEntry> entries = new ArrayList<>();
            if (rows instanceof List<?> list) {
                for (Object row : list) {
                    if (row instanceof List<?> cells
                            && cells.size() >= 5
                            && CODES.matcher(text(cells, 0)).matches()) {
                        entries.add(new FundEntry(
                                ID, text(cells, 0), text(cells, 2), text(cells, 3), text(cells, 1), text(cells, 4)));
                    }
                }
            }
            if (entries.isEmpty()) {
                throw new SourceFault(Kind.UNREADABLE, "an index without funds");
            }
            return entries;
        });
    }

    private static String text(List<?> cells, int at) {
        return String.valueOf(cells.get(at));
    }

    @Override
    public Published history(String code, @Nullable LocalDate from) {
        Gathered gathered = new Gathered(code);
        if (from == null) {
            script(code, gathered);
        }
        try {
            pages(code, from, gathered);
        } catch (SourceFault fault) {
            if (!gathered.hasScript()) {
                throw fault;
            }
            gathered.fillFromScript();
        }
        return gathered.published();
    }

    /** The witness may be missing: then there is none. */
    private void script(String code, Gathered gathered) {
        try {
            outbound.read(new Call(SCRIPT + code + ".js", PAGE), payload -> {
                gathered.script(TrendScript.read(payload), payload.part("pingzhongdata"));
                return code;
            });
        } catch (SourceFault fault) {
            LOG.info("no witness: {}", fault.kind());
        }
    }

    private void pages(String code, @Nullable LocalDate from, Gathered gathered) {
        long deadline = System.nanoTime() + budget.toNanos();
        HistoryPage first = page(code, from, 1, gathered);
        if (first.rows().isEmpty()) {
            // Days that are asked for again were there before.
            throw new SourceFault(from == null ? Kind.NO_FUND : Kind.UNREADABLE, "no row");
        }
        int pages = Math.ceilDiv(Math.min(first.total(), MOST_ROWS), ROWS_PER_PAGE);
        List<Callable<HistoryPage>> further = new ArrayList<>();
        for (int page = 2; page <= pages; page++) {
            int number = page;
            further.add(() -> full(page(code, from, number, gathered)));
        }
        ParallelCalls.all(further, deadline);
    }

    private static HistoryPage full(HistoryPage page) {
        if (page.rows().isEmpty()) {
            throw new SourceFault(Kind.UNREADABLE, "a page between others is empty");
        }
        return page;
    }

    private HistoryPage page(String code, @Nullable LocalDate from, int page, Gathered gathered) {
        String url = HISTORY + "?fundCode=" + code + "&pageIndex=" + page + "&pageSize=" + ROWS_PER_PAGE + "&startDate="
                + (from == null ? "" : from) + "&endDate=";
        return outbound.read(new Call(url, PAGE), payload -> {
            HistoryPage read = HistoryPage.read(payload);
            gathered.page(read, payload.part("lsjz"));
            return read;
        });
    }
}
