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
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rates and indices of the Federal Reserve Bank of St. Louis. A dot stands for a day without a value. */
public final class FredSource implements NavSource {

    /** Name in references. */
    public static final String ID = "fred";

    private static final String GRAPH = "https://fred.stlouisfed.org/graph/fredgraph.csv?id=";
    private static final Pattern CODES = Pattern.compile("[A-Z0-9]{2,30}");
    private static final Set<String> LEVELS = Set.of("SP500", "DJIA", "NASDAQCOM", "NASDAQ100", "SOFRINDEX");

    private static final List<FundEntry> KNOWN = List.of(
            new FundEntry(ID, "DGS3MO", "US Treasury, 3 months", "Rate", "", ""),
            new FundEntry(ID, "DGS10", "US Treasury, 10 years", "Rate", "", ""),
            new FundEntry(ID, "SOFRINDEX", "Compounded SOFR index", "Index", "", ""),
            new FundEntry(ID, "SP500", "S&P 500", "Index", "", ""));

    private final Outbound outbound;

    public FredSource(Outbound outbound) {
        this.outbound = outbound;
    }

    /** Its host. */
    public static SourceAddress address(String instead) {
        return new SourceAddress(instead, "fred.stlouisfed.org");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Pattern codes() {
        return CODES;
    }

    /** The few that calculations need; any other series may be asked for. */
    @Override
    public List<FundEntry> index() {
        return KNOWN;
    }

    @Override
    public Published history(String code, @Nullable LocalDate from) {
        String since = from == null ? "" : "&cosd=" + from;
        return outbound.read(new Call(GRAPH + code + since), payload -> read(code, payload));
    }

    private static Published read(String code, Payload payload) {
        RateTable table = RateTable.read(payload, List.of("observation_date", "date"), code);
        if (table.rows().isEmpty()) {
            throw new SourceFault(Kind.NO_FUND, "no row of " + code);
        }
        boolean level = LEVELS.contains(code);
        String name = KNOWN.stream()
                .filter(entry -> entry.code().equals(code))
                .map(FundEntry::name)
                .findFirst()
                .orElse(code);
        FundProfile profile = new FundProfile(
                name, level ? "Index" : "Rate", level ? "USD" : "", level ? NavKind.PRICE : NavKind.RATE);
        return new Published(profile, table.rows(), table.missing());
    }
}
