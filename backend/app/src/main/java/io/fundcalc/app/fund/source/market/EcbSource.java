package io.fundcalc.app.fund.source.market;

import io.fundcalc.app.fund.outbound.Call;
import io.fundcalc.app.fund.outbound.Outbound;
import io.fundcalc.app.fund.outbound.Payload;
import io.fundcalc.app.fund.outbound.SourceAddress;
import io.fundcalc.app.fund.source.FundEntry;
import io.fundcalc.app.fund.source.FundProfile;
import io.fundcalc.app.fund.source.NavKind;
import io.fundcalc.app.fund.source.NavSource;
import io.fundcalc.app.fund.source.Published;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rates, the compounded €STR and exchange rates of the ECB. A code is the key of a series with its flow in front:
 * {@code EST.B.EU000A2QQF08.CI}. Indices and exchange rates are levels; everything else is a rate.
 */
public final class EcbSource implements NavSource {

    /** Name in references. */
    public static final String ID = "ecb";

    private static final String DATA = "https://data-api.ecb.europa.eu/service/data/";
    private static final Pattern CODES = Pattern.compile("[A-Z]{2,6}(\\.[A-Z0-9_]{1,20}){2,10}");

    private static final List<FundEntry> KNOWN = List.of(
            new FundEntry(ID, "EST.B.EU000A2QQF08.CI", "Compounded €STR index", "Index", "", ""),
            new FundEntry(ID, "EST.B.EU000A2X2A25.WT", "€STR, volume-weighted", "Rate", "", ""),
            new FundEntry(ID, "FM.M.U2.EUR.RT.MM.EURIBOR3MD_.HSTA", "Euribor 3 months", "Rate", "", ""));

    private final Outbound outbound;

    public EcbSource(Outbound outbound) {
        this.outbound = outbound;
    }

    /** Its host. */
    public static SourceAddress address(String instead) {
        return new SourceAddress(instead, "data-api.ecb.europa.eu");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Pattern codes() {
        return CODES;
    }

    /** The few that calculations need; any other key may be asked for. */
    @Override
    public List<FundEntry> index() {
        return KNOWN;
    }

    @Override
    public Published history(String code, @Nullable LocalDate from) {
        int dot = code.indexOf('.');
        String since = from == null ? "" : "&startPeriod=" + from;
        String url = DATA + code.substring(0, dot) + '/' + code.substring(dot + 1) + "?format=csvdata" + since;
        return outbound.read(new Call(url), payload -> read(code, payload));
    }

    private static Published read(String code, Payload payload) {
        RateTable table = RateTable.read(payload, List.of("time_period"), "obs_value");
        if (table.rows().isEmpty()) {
            throw new SourceFault(Kind.NO_FUND, "no row of " + code);
        }
        boolean level = code.endsWith(".CI") || code.startsWith("EXR.");
        String name = KNOWN.stream()
                .filter(entry -> entry.code().equals(code))
                .map(FundEntry::name)
                .findFirst()
                .orElse(code);
        FundProfile profile = new FundProfile(
                name, level ? "Index" : "Rate", level ? "EUR" : "", level ? NavKind.PRICE : NavKind.RATE);
        return new Published(profile, table.rows(), table.missing());
    }
}
