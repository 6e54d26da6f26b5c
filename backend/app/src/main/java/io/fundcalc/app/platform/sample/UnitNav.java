package io.fundcalc.app.platform.sample;

import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.Split;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;

/** Turns total returns into the unit NAV that a fund house would publish: payouts and splits lower it on their day. */
final class UnitNav {

    private final Market market;
    private final double start;
    private final int decimals;
    private final List<Dividend> dividends = new ArrayList<>();
    private final List<Split> splits = new ArrayList<>();
    private Predicate<LocalDate> closed = date -> false;

    UnitNav(Market market, double start, int decimals) {
        this.market = market;
        this.start = start;
        this.decimals = decimals;
    }

    UnitNav dividend(LocalDate date, double perShare) {
        dividends.add(new Dividend(tradingDay(date), perShare));
        return this;
    }

    UnitNav split(LocalDate date, double ratio) {
        splits.add(new Split(tradingDay(date), ratio));
        return this;
    }

    /** On these days no NAV is published; the next one holds their return too. */
    UnitNav closed(Predicate<LocalDate> rule) {
        closed = rule;
        return this;
    }

    SampleFund publish(String code, String chineseName, String englishName, IntToDoubleFunction totalReturn) {
        int[] days = new int[market.days().length];
        double[] values = new double[days.length];
        double unit = start;
        int published = 0;
        for (int t = 0; t < market.days().length; t++) {
            int day = market.days()[t];
            unit = t == 0 ? unit : unit * (1 + totalReturn.applyAsDouble(t)) / splitOn(day) - dividendOn(day);
            if (!closed.test(LocalDate.ofEpochDay(day))) {
                days[published] = day;
                values[published++] = round(unit, decimals);
            }
        }
        NavSeries nav = new NavSeries(Dates.of(Arrays.copyOf(days, published)), Arrays.copyOf(values, published));
        return new SampleFund(code, chineseName, englishName, nav, List.copyOf(dividends), List.copyOf(splits));
    }

    /** Half-even at so many decimals, by exact operations on doubles. */
    static double round(double value, int decimals) {
        double scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        return Math.rint(value * scale) / scale;
    }

    private int tradingDay(LocalDate date) {
        int wanted = (int) date.toEpochDay();
        return Arrays.stream(market.days())
                .filter(day -> day >= wanted)
                .findFirst()
                .orElseThrow();
    }

    private double splitOn(int day) {
        return splits.stream()
                .filter(split -> split.day() == day)
                .mapToDouble(Split::ratio)
                .findFirst()
                .orElse(1);
    }

    private double dividendOn(int day) {
        return dividends.stream()
                .filter(paid -> paid.day() == day)
                .mapToDouble(Dividend::perShare)
                .findFirst()
                .orElse(0);
    }
}
