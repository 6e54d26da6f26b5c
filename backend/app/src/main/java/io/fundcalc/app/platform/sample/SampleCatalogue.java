package io.fundcalc.app.platform.sample;

import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.NavSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Who the samples are: how each of them follows the market, pays out and is published. */
final class SampleCatalogue {

    private static final LocalDate PRIVATE_FUND_OPENED = LocalDate.of(2018, 3, 30);

    private SampleCatalogue() {}

    static List<SampleFund> draw(Market market) {
        return List.of(
                index(market),
                activeEquity(market),
                bond(market),
                moneyMarket(market),
                qdii(market),
                privateFund(market),
                benchmark(market));
    }

    private static SampleFund index(Market market) {
        RandomDraws draws = new RandomDraws(11);
        return new UnitNav(market, 1.0, 4)
                .split(LocalDate.of(2021, 7, 15), 2)
                .publish(
                        "index",
                        "虚构·沪深宽基指数基金",
                        "Fictional Broad Index Fund",
                        t -> 0.95 * market.home()[t] + 0.00002 + 0.0004 * draws.bell());
    }

    private static SampleFund activeEquity(Market market) {
        RandomDraws draws = new RandomDraws(23);
        return new UnitNav(market, 1.0, 4)
                .dividend(LocalDate.of(2018, 1, 16), 0.05)
                .dividend(LocalDate.of(2020, 12, 22), 0.12)
                .dividend(LocalDate.of(2021, 12, 21), 0.08)
                .dividend(LocalDate.of(2025, 12, 16), 0.10)
                .publish(
                        "active-equity",
                        "虚构·远山成长混合基金",
                        "Fictional Far Hills Growth Fund",
                        t -> 0.88 * market.home()[t] + 0.00011 + 0.0062 * draws.bell());
    }

    private static SampleFund bond(Market market) {
        UnitNav ledger = new UnitNav(market, 1.0, 4);
        for (int year = 2017; year <= 2025; year++) {
            ledger.dividend(LocalDate.of(year, 12, 15), 0.02);
        }
        return ledger.publish(
                "bond", "虚构·静湖纯债债券基金", "Fictional Still Lake Bond Fund", t -> market.bonds()[t] + 0.00002);
    }

    private static SampleFund moneyMarket(Market market) {
        RandomDraws draws = new RandomDraws(41);
        int[] days = market.days();
        return new UnitNav(market, 1.0, 6)
                .publish(
                        "money-market",
                        "虚构·小满货币基金（累计收益）",
                        "Fictional Brimful Money Fund (accrued)",
                        t ->
                                // Income accrues on every calendar day; its rate drifts from about 3.6 % down to 1.4 %
                                // a year.
                                (days[t] - days[t - 1])
                                        * (0.036 - 0.022 * t / days.length + 0.001 * draws.bell())
                                        / 365);
    }

    private static SampleFund qdii(Market market) {
        RandomDraws draws = new RandomDraws(59);
        return new UnitNav(market, 1.0, 4)
                .closed(SampleCatalogue::foreignHoliday)
                .publish(
                        "qdii",
                        "虚构·环海全球股票基金（QDII）",
                        "Fictional Round Sea Global Equity Fund (QDII)",
                        t -> 0.92 * market.foreign()[t] + 0.00003 + 0.0022 * draws.bell());
    }

    private static SampleFund privateFund(Market market) {
        RandomDraws draws = new RandomDraws(73);
        SampleFund daily = new UnitNav(market, 1.0, 4)
                .publish(
                        "private",
                        "虚构·北岸一号私募基金（按月开放）",
                        "Fictional North Bank Private Fund (monthly dealing)",
                        t -> 0.42 * market.home()[t] + 0.00022 + 0.0041 * draws.bell());
        int[] kept = IntStream.range(0, daily.nav().size())
                .filter(t -> opensOn(daily.nav().dates(), t))
                .toArray();
        int[] days = Arrays.stream(kept).map(daily.nav().dates()::day).toArray();
        double scale = daily.nav().value(kept[0]);
        double[] values = Arrays.stream(kept)
                .mapToDouble(t -> UnitNav.round(daily.nav().value(t) / scale, 4))
                .toArray();
        return new SampleFund(
                daily.code(),
                daily.chineseName(),
                daily.englishName(),
                new NavSeries(Dates.of(days), values),
                List.of(),
                List.of());
    }

    private static SampleFund benchmark(Market market) {
        return new UnitNav(market, 1000, 2)
                .publish(
                        SampleFunds.BENCHMARK,
                        "虚构·沪深宽基全收益指数",
                        "Fictional Broad Total Return Index",
                        t -> market.home()[t]);
    }

    /** The last trading day of a month, from the day on which the fund opened. */
    private static boolean opensOn(Dates dates, int t) {
        LocalDate date = dates.date(t);
        return !date.isBefore(PRIVATE_FUND_OPENED)
                && (t == dates.size() - 1 || dates.date(t + 1).getMonth() != date.getMonth());
    }

    private static boolean foreignHoliday(LocalDate date) {
        int day = date.getDayOfMonth();
        return switch (date.getMonth()) {
            case JULY -> day == 4;
            case SEPTEMBER -> day <= 7 && date.getDayOfWeek().getValue() == 1;
            case NOVEMBER -> day >= 22 && day <= 28 && date.getDayOfWeek().getValue() == 4;
            case DECEMBER -> day == 25;
            default -> false;
        };
    }
}
