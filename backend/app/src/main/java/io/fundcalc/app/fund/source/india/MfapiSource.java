package io.fundcalc.app.fund.source.india;

import io.fundcalc.app.fund.outbound.Call;
import io.fundcalc.app.fund.outbound.Outbound;
import io.fundcalc.app.fund.outbound.Payload;
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
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Indian funds by mfapi.in: the whole history in one answer, newest first. */
public final class MfapiSource implements NavSource {

    /** Name in references. */
    public static final String ID = "mfapi";

    private static final String BASE = "https://api.mfapi.in/mf";
    private static final Pattern CODES = Pattern.compile("\\d{5,7}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
    private static final long INDEX_BYTES = 24L << 20;
    private static final JsonMapper JSON = new JsonMapper();

    private final Outbound outbound;

    public MfapiSource(Outbound outbound) {
        this.outbound = outbound;
    }

    /** Its host. */
    public static SourceAddress address(String instead) {
        return new SourceAddress(instead, "api.mfapi.in");
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
    public List<FundEntry> index() {
        return outbound.read(new Call(BASE, Map.of(), INDEX_BYTES), payload -> {
            List<FundEntry> entries = new ArrayList<>();
            for (JsonNode scheme : JSON.readTree(payload.plainText())) {
                String code = scheme.path("schemeCode").asString("");
                String name = scheme.path("schemeName").asString("");
                if (CODES.matcher(code).matches() && !name.isBlank()) {
                    entries.add(new FundEntry(ID, code, name.strip(), "", "", ""));
                }
            }
            if (entries.isEmpty()) {
                throw new SourceFault(Kind.UNREADABLE, "an index without schemes");
            }
            return entries;
        });
    }

    /** The source gives everything at once, so {@code from} saves nothing. */
    @Override
    public Published history(String code, @Nullable LocalDate from) {
        return outbound.read(new Call(BASE + '/' + code), payload -> read(code, payload));
    }

    private static Published read(String code, Payload payload) {
        JsonNode answer = JSON.readTree(payload.plainText());
        JsonNode data = answer.path("data");
        if (!data.isArray()) {
            throw new SourceFault(Kind.UNREADABLE, "no field data");
        }
        if (data.isEmpty()) {
            throw new SourceFault(Kind.NO_FUND, "no row of " + code);
        }
        Part part = payload.part("mfapi");
        Map<Integer, NavRow> rows = new TreeMap<>();
        for (JsonNode each : data) {
            Integer day = Numbers.day(each.path("date").asString(""), DATE);
            BigDecimal nav = Numbers.positive(each.path("nav").asString(""));
            if (day != null && nav != null) {
                rows.put(day, new NavRow(day, nav, null, null, part));
            }
        }
        if (rows.isEmpty()) {
            throw new SourceFault(Kind.UNREADABLE, "rows without date and nav");
        }
        JsonNode meta = answer.path("meta");
        FundProfile profile = new FundProfile(
                meta.path("scheme_name").asString(code).strip(),
                meta.path("scheme_category").asString("").strip(),
                "INR",
                NavKind.UNIT);
        return new Published(profile, List.copyOf(rows.values()), data.size() - rows.size());
    }
}
