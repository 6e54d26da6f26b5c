package io.fundcalc.app.platform.series;

import io.fundcalc.app.platform.series.ShelvedSeries.Remark;
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
import org.jspecify.annotations.Nullable;

/** What looks wrong in a NAV history that stands in the request itself. Nothing is changed because of it. */
public final class InlineRemarks {

    /** More than this nobody reads; the rest is counted. */
    private static final int MOST_REMARKS = 10;

    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private final PublishedFund nav;
    private final String pointer;
    private final List<Placed> remarks = new ArrayList<>();
    private int more;

    private InlineRemarks(PublishedFund nav, String pointer) {
        this.nav = nav;
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
    static List<Placed> of(PublishedFund nav, GrowthSeries growth, SeriesLoader.Reading reading) {
        InlineRemarks remarks = new InlineRemarks(nav, reading.pointer());
        if (reading.basis() != NavBasis.UNIT) {
            remarks.events(reading.basis());
        }
        remarks.jumps(reading.basis() == NavBasis.ADJUSTED ? growth : adjusted(nav, reading.window()));
        return remarks.told();
    }

    private static GrowthSeries adjusted(PublishedFund nav, SeriesWindow window) {
        return GrowthSeries.of(AdjustedNav.of(nav.unit(), nav.dividends(), nav.splits(), NavBasis.ADJUSTED)
                .window(window.fromDay(), window.toDay()));
    }

    private void events(NavBasis basis) {
        NavSeries unit = nav.unit();
        for (int i = 0; i < nav.dividends().size(); i++) {
            int day = nav.dividends().get(i).day();
            double paid = nav.dividends().get(i).perShare();
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
        for (int i = 0; i < nav.splits().size(); i++) {
            int day = nav.splits().get(i).day();
            if (day < unit.dates().first() || day > unit.dates().last()) {
                outside(pointer + "/splits/" + i, day);
            }
        }
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
            Placed doubt = statedEvent(jump, nav.unit().value(at) / nav.unit().value(at - 1) - 1);
            if (doubt == null) {
                add(
                        pointer + "/values/" + at,
                        remark(jump, move, nav.unit().value(at - 1) - nav.unit().value(at)));
            } else {
                add(doubt.pointer(), doubt.remark());
            }
        }
    }

    /** A split or dividend stated on the day of a jump that is smaller without it: the values do not show the event. */
    private @Nullable Placed statedEvent(Finding jump, double bare) {
        if (Math.abs(bare) >= Math.abs(jump.size())) {
            return null;
        }
        String day = QualityRemarks.date(jump.from());
        String with = QualityRemarks.percent(jump.size());
        String without = QualityRemarks.percent(bare);
        for (int i = 0; i < nav.splits().size(); i++) {
            if (nav.splits().get(i).day() == jump.from()) {
                String ratio = text(nav.splits().get(i).ratio());
                return new Placed(
                        pointer + "/splits/" + i, new Remark("NAV_SPLIT_NOT_SHOWN", day, ratio, with, without));
            }
        }
        for (int i = 0; i < nav.dividends().size(); i++) {
            if (nav.dividends().get(i).day() == jump.from()) {
                String paid = text(nav.dividends().get(i).perShare());
                return new Placed(
                        pointer + "/dividends/" + i, new Remark("NAV_DIVIDEND_NOT_SHOWN", day, paid, with, without));
            }
        }
        return null;
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
