package io.fundcalc.app.platform.series;

import io.fundcalc.engine.quality.Finding;
import io.fundcalc.engine.quality.StatedEvents;
import io.fundcalc.engine.quality.StatedHistory;
import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.Split;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fund of a request whose events were compared with its values.
 *
 * @param stated as the request has it
 * @param applied with the events that its values show
 * @param doubts where the two differ; empty where they do not
 */
record CheckedFund(PublishedFund stated, PublishedFund applied, List<Finding> doubts) {

    /** A fund whose events are not looked at. */
    static CheckedFund asStated(PublishedFund fund) {
        return new CheckedFund(fund, fund, List.of());
    }

    /** A fund whose events are positive and on its days. */
    static CheckedFund of(PublishedFund fund) {
        SortedMap<Integer, BigDecimal> payouts = new TreeMap<>();
        fund.dividends()
                .forEach(paid -> payouts.merge(paid.day(), BigDecimal.valueOf(paid.perShare()), BigDecimal::add));
        SortedMap<Integer, BigDecimal> splits = new TreeMap<>();
        fund.splits()
                .forEach(split -> splits.merge(split.day(), BigDecimal.valueOf(split.ratio()), BigDecimal::multiply));
        StatedEvents.Applied applied = StatedEvents.of(
                new StatedHistory(fund.unit().dates(), fund.unit().values(), null, payouts, splits));
        if (applied.doubts().isEmpty()) {
            return asStated(fund);
        }
        List<Dividend> dividends = applied.payouts().entrySet().stream()
                .map(each -> new Dividend(each.getKey(), each.getValue().doubleValue()))
                .toList();
        List<Split> ratios = applied.splits().entrySet().stream()
                .map(each -> new Split(each.getKey(), each.getValue().doubleValue()))
                .toList();
        return new CheckedFund(fund, new PublishedFund(fund.unit(), dividends, ratios), applied.doubts());
    }
}
