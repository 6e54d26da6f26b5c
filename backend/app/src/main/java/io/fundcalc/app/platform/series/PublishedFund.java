package io.fundcalc.app.platform.series;

import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.Split;
import java.util.List;

/** What a fund house publishes: unit NAV with its payouts and splits. */
public record PublishedFund(NavSeries unit, List<Dividend> dividends, List<Split> splits) {}
