package io.fundcalc.app.platform.sample;

import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.Split;
import java.util.List;
import java.util.Locale;

/**
 * A fund that does not exist.
 *
 * @param code within the source {@code sample}
 * @param nav unit NAV as a fund house would publish it
 */
public record SampleFund(
        String code,
        String chineseName,
        String englishName,
        NavSeries nav,
        List<Dividend> dividends,
        List<Split> splits) {

    /** Reference for a request, {@code sample:index}. */
    public String reference() {
        return SampleFunds.SOURCE + ":" + code;
    }

    /** Its name, which says that it is fictional. */
    public String name(Locale language) {
        return language.getLanguage().equals("zh") ? chineseName : englishName;
    }
}
