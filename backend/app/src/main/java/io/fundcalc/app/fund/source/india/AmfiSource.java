package io.fundcalc.app.fund.source.india;

import io.fundcalc.app.fund.outbound.Call;
import io.fundcalc.app.fund.outbound.Outbound;
import io.fundcalc.app.fund.outbound.SourceAddress;
import io.fundcalc.app.fund.source.FundEntry;
import io.fundcalc.app.fund.source.FundProfile;
import io.fundcalc.app.fund.source.NavKind;
import io.fundcalc.app.fund.source.NavRow;
import io.fundcalc.app.fund.source.NavSource;
import io.fundcalc.app.fund.source.Numbers;
import io.fundcalc.app.fund.source.Part;
import io.fundcalc.app.fund.source.Published;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Indian funds by their association: a file of every scheme's last NAV, and one of all schemes over some days. The second
 * is large, so a history reaches back a week when it is first asked for and grows from then on, week by week where it was
 * not asked for in between; mfapi.in has the years before.
 */
public final class AmfiSource implements NavSource {

    /** Name in references. */
    public static final String ID = "amfi";

    private static final String LATEST = "https://www.amfiindia.com/spages/NAVAll.txt";
    private static final String HISTORY = "https://portal.amfiindia.com/DownloadNAVHistoryReport_Po.aspx";
    private static final int DAYS_BACK = 7;
    /** Days that are caught up with at most, a week at a time. */
    private static final int MOST_DAYS_BACK = 35;

    private static final long HISTORY_BYTES = 32L << 20;
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final Pattern CODES = Pattern.compile("\\d{5,7}");
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("dd-MMM-uuuu")
            .toFormatter(Locale.ENGLISH);

    private final Outbound outbound;

    public AmfiSource(Outbound outbound) {
        this.outbound = outbound;
    }

    /** Its hosts. */
    public static SourceAddress address(String instead) {
        return new SourceAddress(instead, "www.amfiindia.com", "portal.amfiindia.com");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Pattern codes() {
        return CODES;
    }

    @Override
    public OptionalInt daysBack() {
        return OptionalInt.of(DAYS_BACK);
    }

    @Override
    public List<FundEntry> index() {
        return outbound.read(new Call(LATEST), payload -> {
            List<FundEntry> entries = new ArrayList<>();
            AmfiTable.read(payload.plainText(), scheme -> {
                if (CODES.matcher(scheme.code()).matches()) {
                    entries.add(new FundEntry(ID, scheme.code(), scheme.name(), "", "", ""));
                }
            });
            return entries;
        });
    }

    @Override
    public Published history(String code, @Nullable LocalDate from) {
        LocalDate today = LocalDate.now(ZONE);
        LocalDate earliest = today.minusDays(DAYS_BACK);
        LocalDate furthest = today.minusDays(MOST_DAYS_BACK);
        LocalDate since = from == null || from.isAfter(earliest) ? earliest : from;
        Rows rows = new Rows(code);
        outbound.read(new Call(LATEST), payload -> {
            Part part = payload.part("NAVAll");
            AmfiTable.read(payload.plainText(), scheme -> rows.add(scheme, part));
            return code;
        });
        LocalDate first = since.isBefore(furthest) ? furthest : since;
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(DAYS_BACK + 1L)) {
            LocalDate last = day.plusDays(DAYS_BACK);
            week(day, last.isAfter(today) ? today : last, rows);
        }
        return rows.published();
    }

    private void week(LocalDate first, LocalDate last, Rows rows) {
        String url = HISTORY + "?frmdt=" + DATE.format(first) + "&todt=" + DATE.format(last);
        outbound.read(new Call(url, Map.of(), HISTORY_BYTES), payload -> {
            Part part = payload.part("NAVHistory");
            AmfiTable.read(payload.plainText(), scheme -> rows.add(scheme, part));
            return url;
        });
    }

    private static final class Rows {

        private final String code;
        private final Map<Integer, NavRow> byDay = new TreeMap<>();
        private int dropped;
        private String name = "";

        Rows(String code) {
            this.code = code;
        }

        void add(AmfiTable.Scheme scheme, Part part) {
            if (!scheme.code().equals(code)) {
                return;
            }
            name = scheme.name();
            Integer day = Numbers.day(scheme.date(), DATE);
            BigDecimal nav = Numbers.positive(scheme.nav());
            if (day == null || nav == null) {
                dropped++;
            } else {
                byDay.put(day, new NavRow(day, nav, null, null, part));
            }
        }

        Published published() {
            if (byDay.isEmpty()) {
                throw new SourceFault(Kind.NO_FUND, "no row of " + code);
            }
            return new Published(new FundProfile(name, "", "INR", NavKind.UNIT), List.copyOf(byDay.values()), dropped);
        }
    }
}
