package io.fundcalc.app.platform.series;

import io.fundcalc.app.platform.series.ProvidedSeries.Remark;
import io.fundcalc.engine.convention.NavBasis;
import io.fundcalc.engine.history.AdjustedNav;
import io.fundcalc.engine.quality.Finding;
import io.fundcalc.engine.quality.Repair;
import io.fundcalc.engine.quality.UnexplainedJump;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.NavSeries;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What looks wrong in a NAV history that stands in the request itself. The values are never changed because of it. */
public final class InlineRemarks {

    /** At most this many are listed; the rest is counted. */
    private static final int MOST_REMARKS = 10;

    private static final MathContext FOUR_DIGITS = new MathContext(4);

    /** With the events that are applied. */
    private final PublishedFund nav;

    private final PublishedFund stated;
    private final String pointer;
    private final List<Placed> remarks = new ArrayList<>();
    private int more;

    private InlineRemarks(CheckedFund fund, String pointer) {
        this.nav = fund.applied();
        this.stated = fund.stated();
        this.pointer = pointer;
    }

    /**
     * A remark with its place in the request.
     *
     * @param pointer to what it speaks of
     */
    public record Placed(String pointer, Remark remark) {}

    /**
     * Those on a history.
     *
     * @param growth of it within the window, on the basis asked for
     */
    static List<Placed> of(CheckedFund fund, GrowthSeries growth, SeriesLoader.Reading reading) {
        InlineRemarks remarks = new InlineRemarks(fund, reading.pointer());
        if (reading.basis() != NavBasis.UNIT) {
            remarks.events(reading.basis());
            fund.doubts().forEach(remarks::doubt);
        }
        remarks.jumps(reading.basis() == NavBasis.ADJUSTED ? growth : adjusted(fund.applied(), reading.window()));
        return remarks.told();
    }

    private static GrowthSeries adjusted(PublishedFund nav, SeriesWindow window) {
        return GrowthSeries.of(AdjustedNav.of(nav.unit(), nav.dividends(), nav.splits(), NavBasis.ADJUSTED)
                .window(window.fromDay(), window.toDay()));
    }

    private void events(NavBasis basis) {
        NavSeries unit = stated.unit();
        for (int i = 0; i < stated.dividends().size(); i++) {
            int day = stated.dividends().get(i).day();
            double paid = stated.dividends().get(i).perShare();
            String place = pointer + "/dividends/" + i;
            // Payouts before the first day are part of the cumulative NAV.
            if (day > unit.dates().last() || (day < unit.dates().first() && basis == NavBasis.ADJUSTED)) {
                outside(place, day);
            } else if (day >= unit.dates().first()
                    && paid > unit.value(unit.dates().find(day))) {
                add(
                        place + "/perShare",
                        new Remark(
                                "PAYOUT_ABOVE_NAV",
                                QualityRemarks.date(day),
                                text(paid),
                                text(unit.value(unit.dates().find(day)))));
            }
        }
        for (int i = 0; i < stated.splits().size(); i++) {
            int day = stated.splits().get(i).day();
            if (day < unit.dates().first() || day > unit.dates().last()) {
                outside(pointer + "/splits/" + i, day);
            }
        }
    }

    /** An event that is not applied as it is stated, at its place in the request. */
    private void doubt(Finding finding) {
        int split = place(stated.splits(), each -> each.day() == finding.from());
        int paid = place(stated.dividends(), each -> each.day() == finding.from());
        boolean ofSplits = finding.check().name().startsWith("SPLIT");
        add(pointer + (ofSplits ? "/splits/" + split : "/dividends/" + paid), QualityRemarks.of(finding));
    }

    private static <T> int place(List<T> events, Predicate<T> wanted) {
        return IntStream.range(0, events.size())
                .filter(i -> wanted.test(events.get(i)))
                .findFirst()
                .orElse(0);
    }

    private void outside(String place, int day) {
        Dates dates = nav.unit().dates();
        add(
                place + "/date",
                new Remark(
                        "EVENT_OUTSIDE_SERIES",
                        QualityRemarks.date(day),
                        QualityRemarks.date(dates.first()),
                        QualityRemarks.date(dates.last())));
    }

    private void jumps(GrowthSeries growth) {
        for (Finding jump : UnexplainedJump.beyondPriceLimits(growth)) {
            int at = nav.unit().dates().find(jump.from());
            String move = QualityRemarks.percent(jump.size());
            add(
                    pointer + "/values/" + at,
                    remark(jump, move, nav.unit().value(at - 1) - nav.unit().value(at)));
        }
    }

    private static Remark remark(Finding jump, String move, double lost) {
        String day = QualityRemarks.date(jump.from());
        if (!(jump.repairs().getFirst() instanceof Repair.UnitSplit split)) {
            return new Remark("NAV_ASTRAY", day, move);
        }
        String ratio = split.ratio().toPlainString();
        return lost > 0 && jump.size() < 0
                ? new Remark("NAV_FALL_UNEXPLAINED", day, move, ratio, text(lost))
                : new Remark("NAV_RISE_UNEXPLAINED", day, move, ratio);
    }

    private void add(String place, Remark remark) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(new Placed(place, remark));
        } else {
            more++;
        }
    }

    private List<Placed> told() {
        if (more > 0) {
            remarks.add(new Placed(pointer, new Remark("MORE_REMARKS", more)));
        }
        return List.copyOf(remarks);
    }

    private static String text(double number) {
        return BigDecimal.valueOf(number)
                .round(FOUR_DIGITS)
                .stripTrailingZeros()
                .toPlainString();
    }
}
