package io.fundcalc.app.platform.sample;

import io.fundcalc.app.platform.series.ProvidedSeries;
import io.fundcalc.app.platform.series.ProvidedSeries.Origin;
import io.fundcalc.app.platform.series.SeriesProvider;
import io.fundcalc.app.platform.series.SeriesProviders;
import io.fundcalc.app.platform.series.SeriesReference;
import io.fundcalc.app.platform.series.SeriesReference.Fund;
import java.util.List;
import org.springframework.stereotype.Component;

/** The samples as series of requests, {@code sample:index}. */
@Component
public class SampleShelf implements SeriesProvider {

    private final SampleFunds samples;

    public SampleShelf(SampleFunds samples) {
        this.samples = samples;
    }

    @Override
    public boolean serves(SeriesReference reference) {
        return reference instanceof Fund fund && fund.source().equals(SampleFunds.SOURCE);
    }

    @Override
    public ProvidedSeries fetch(SeriesReference reference, Asker asker) {
        Fund wanted = (Fund) reference;
        SampleFund fund = samples.find(wanted.code())
                .orElseThrow(() -> SeriesProviders.noFund(wanted, asker.pointer(), String.join(", ", offers())));
        Origin origin = new Origin(fund.name(asker.language()), SampleFunds.SOURCE, Origin.FIXED, null);
        return new ProvidedSeries(fund.nav(), fund.dividends(), fund.splits(), origin, List.of());
    }

    @Override
    public List<String> offers() {
        return samples.all().stream().map(SampleFund::reference).toList();
    }
}
