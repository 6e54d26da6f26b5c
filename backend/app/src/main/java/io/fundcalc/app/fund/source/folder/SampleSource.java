package io.fundcalc.app.fund.source.folder;

import io.fundcalc.app.fund.source.FundEntry;
import io.fundcalc.app.fund.source.FundProfile;
import io.fundcalc.app.fund.source.NavKind;
import io.fundcalc.app.fund.source.NavRow;
import io.fundcalc.app.fund.source.NavSource;
import io.fundcalc.app.fund.source.Part;
import io.fundcalc.app.fund.source.Published;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import io.fundcalc.app.platform.sample.SampleFund;
import io.fundcalc.app.platform.sample.SampleFunds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The shipped samples, found and shown as funds of any other source. */
public final class SampleSource implements NavSource {

    private static final Pattern CODES = Pattern.compile("[a-z-]{1,40}");
    private static final Part SHIPPED = new Part("shipped", Instant.EPOCH, "");

    private final SampleFunds samples;

    public SampleSource(SampleFunds samples) {
        this.samples = samples;
    }

    @Override
    public String id() {
        return SampleFunds.SOURCE;
    }

    @Override
    public Pattern codes() {
        return CODES;
    }

    @Override
    public boolean local() {
        return true;
    }

    @Override
    public List<FundEntry> index() {
        return samples.all().stream()
                .map(fund -> new FundEntry(SampleFunds.SOURCE, fund.code(), name(fund), "", "", ""))
                .toList();
    }

    /** In both languages, because a list serves readers of both. */
    private static String name(SampleFund fund) {
        return fund.chineseName() + " · " + fund.englishName();
    }

    @Override
    public Published history(String code, @Nullable LocalDate from) {
        SampleFund fund = samples.find(code).orElseThrow(() -> new SourceFault(Kind.NO_FUND, "no sample of this name"));
        List<NavRow> rows = IntStream.range(0, fund.nav().size())
                .mapToObj(i -> new NavRow(
                        fund.nav().dates().day(i), BigDecimal.valueOf(fund.nav().value(i)), null, null, SHIPPED))
                .toList();
        Map<Integer, BigDecimal> payouts = new HashMap<>();
        fund.dividends().forEach(paid -> payouts.put(paid.day(), BigDecimal.valueOf(paid.perShare())));
        Map<Integer, BigDecimal> splits = new HashMap<>();
        fund.splits().forEach(split -> splits.put(split.day(), BigDecimal.valueOf(split.ratio())));
        return new Published(new FundProfile(name(fund), "", "CNY", NavKind.UNIT), rows, payouts, splits, null, 0);
    }
}
