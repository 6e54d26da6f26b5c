package io.fundcalc.engine.quality;

import io.fundcalc.engine.quality.PayoutFit.Sight;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Stated event: whether the values show a dividend or split as it is stated. A history may hold its events already, or state
 * them for another number of units, in other money, upside down or on another day.
 *
 * <pre>
 * Figure       statedEvent
 * Formula      f = yₜ ÷ aₜ; d = 0: yₜ = ln(1 + m) − ln(uₜ ÷ uₜ₋₁), aₜ = ln s; d &gt; 0: yₜ = 1 + m − s × uₜ ÷ uₜ₋₁,
 *              aₜ = s × d ÷ uₜ₋₁
 * Symbols      yₜ fall of the value on the stated day · aₜ fall that the event causes · uₜ unit NAV or price · d
 *              dividend per unit, 0 for a split · s new units for each old one · m median of the 60 returns around
 * Unit         share of the stated event that the values show; 1 as stated, 0 not at all, −1 turned upside down
 * Range        −∞ … ∞
 * Unavailable  an effect below three usual moves, which is taken as stated (TOO_FEW_VALUES)
 * Convention   none
 * Source       own definition
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.quality.StatedEventsTest" region="statedEvent"}
 *
 * <p>An event is applied as stated where the values show it, or where it is too small to be seen. A split that is turned
 * or a few rows off, and dividends at a share that fits clearly better, are applied as the values show them. What fits in
 * no way is not applied. Everything but the first comes with a finding. Growth that another column tells (published
 * change, adjusted close) decides where the values alone do not.
 */
public final class StatedEvents {

    /** More than a dividend a month for as long as any series may be: such a column holds something else. */
    private static final int MOST_EVENTS = 2_000;

    /** Digits of a scaled amount. */
    private static final MathContext KEPT = MathContext.DECIMAL64;

    private final StatedHistory history;
    private final Moves moves;
    private final SortedMap<Integer, BigDecimal> splits = new TreeMap<>();
    private final SortedMap<Integer, BigDecimal> payouts = new TreeMap<>();
    private final List<Finding> doubts = new ArrayList<>();

    private StatedEvents(StatedHistory history) {
        this.history = history;
        this.moves = new Moves(history);
    }

    /**
     * The events to apply.
     *
     * @param payouts per unit, by day
     * @param splits new units for each old one, by day
     * @param doubts where these differ from what is stated, in order of days; empty where nothing does
     */
    public record Applied(
            SortedMap<Integer, BigDecimal> payouts, SortedMap<Integer, BigDecimal> splits, List<Finding> doubts) {}

    /** The events of a history that are to be applied. */
    public static Applied of(StatedHistory history) {
        if (history.values().length < 2
                || (history.payouts().isEmpty() && history.splits().isEmpty())) {
            return new Applied(history.payouts(), history.splits(), List.of());
        }
        StatedEvents events = new StatedEvents(history);
        if (history.payouts().size() + history.splits().size() > MOST_EVENTS) {
            events.tooMany(Check.SPLIT_NOT_SHOWN, history.splits());
            events.tooMany(Check.PAYOUT_UNCLEAR, history.payouts());
        } else {
            events.judgeSplits();
            events.judgePayouts();
        }
        events.doubts.sort(Comparator.comparingInt(Finding::from));
        return new Applied(
                Collections.unmodifiableSortedMap(events.payouts),
                Collections.unmodifiableSortedMap(events.splits),
                List.copyOf(events.doubts));
    }

    /** The events of a printed history that are to be applied. */
    public static Applied of(PublishedNav nav) {
        return of(StatedHistory.of(nav));
    }

    /** Whether the values as a whole fall by the stated payouts; false also where these are too small to be seen. */
    public static boolean showsPayouts(StatedHistory history) {
        if (history.values().length < 2 || history.payouts().size() > MOST_EVENTS) {
            return false;
        }
        StatedEvents events = new StatedEvents(history);
        events.judgeSplits();
        return PayoutFit.othersFit(events.payoutFit().sights(history.payouts()), 1);
    }

    /** None of so many events is applied. */
    private void tooMany(Check check, SortedMap<Integer, BigDecimal> stated) {
        if (!stated.isEmpty()) {
            Repair dropped = new Repair.Dropped(
                    stated.firstKey(), stated.values().iterator().next());
            doubts.add(new Finding(check, stated.firstKey(), stated.lastKey(), stated.size(), 0, List.of(dropped)));
        }
    }

    private PayoutFit payoutFit() {
        return new PayoutFit(history, moves, row -> {
            BigDecimal ratio = splits.get(history.dates().day(row));
            return ratio == null ? 1 : ratio.doubleValue();
        });
    }

    private void judgeSplits() {
        SplitFit judge = new SplitFit(history, moves);
        for (Map.Entry<Integer, BigDecimal> stated : history.splits().entrySet()) {
            int row = moves.row(stated.getKey());
            if (row < 0) {
                splits.put(stated.getKey(), stated.getValue());
            } else {
                settle(stated.getKey(), stated.getValue(), judge.of(row, stated.getValue()));
            }
        }
    }

    private void settle(int day, BigDecimal stated, SplitFit.Fit fit) {
        Repair dropped = new Repair.Dropped(day, stated);
        int fitting = history.dates().day(fit.row());
        Repair instead = new Repair.UnitSplit(fitting, fit.ratio());
        double move = moves.bare(moves.row(day)) - 1;
        switch (fit.kind()) {
            case SHOWN -> splits.put(day, stated);
            case NOT_SHOWN -> doubts.add(Finding.on(Check.SPLIT_NOT_SHOWN, day, move, List.of(dropped)));
            case OTHER_RATIO -> doubts.add(Finding.on(Check.SPLIT_OTHER_RATIO, day, move, List.of(dropped, instead)));
            case TURNED -> {
                splits.put(day, fit.ratio());
                doubts.add(Finding.on(Check.SPLIT_TURNED, day, move, List.of(dropped, instead)));
            }
            case OTHER_DAY -> {
                splits.put(fitting, stated);
                doubts.add(Finding.on(Check.SPLIT_OTHER_DAY, day, move, List.of(dropped, instead)));
            }
        }
    }

    private void judgePayouts() {
        PayoutFit judge = payoutFit();
        history.payouts().forEach((day, stated) -> {
            if (moves.row(day) < 0) {
                payouts.put(day, stated);
            }
        });
        List<Sight> rest = new ArrayList<>();
        for (Sight sight : judge.sights(history.payouts())) {
            int other = judge.contradicts(sight, 1, false) ? judge.otherRow(sight) : -1;
            if (other < 0) {
                rest.add(sight);
            } else {
                move(sight, history.dates().day(other));
            }
        }
        double share = judge.share(rest);
        if (share != 1) {
            together(rest, share);
        }
        boolean fit = PayoutFit.othersFit(rest, share);
        rest.forEach(sight -> single(sight, share, judge.contradicts(sight, share, fit)));
    }

    private void move(Sight sight, int fitting) {
        payouts.put(fitting, sight.perShare());
        doubt(Check.PAYOUT_OTHER_DAY, sight, new Repair.Payout(fitting, sight.perShare()));
    }

    private void single(Sight sight, double share, boolean contradicted) {
        if (Double.isNaN(share) || share == 0) {
            return;
        }
        if (contradicted) {
            doubt(sight.falls() ? Check.PAYOUT_UNCLEAR : Check.PAYOUT_NOT_SHOWN, sight);
        } else {
            payouts.put(history.dates().day(sight.row()), scaled(sight.perShare(), share));
        }
    }

    private void doubt(Check check, Sight sight, Repair... instead) {
        int day = history.dates().day(sight.row());
        List<Repair> repairs = new ArrayList<>(List.of(new Repair.Dropped(day, sight.perShare())));
        repairs.addAll(List.of(instead));
        doubts.add(Finding.on(check, day, moves.bare(sight.row()) - 1, List.copyOf(repairs)));
    }

    /** All payouts are at another share than stated, at none, or it is not clear at which. */
    private void together(List<Sight> sights, double share) {
        Sight first = sights.getFirst();
        int from = history.dates().day(first.row());
        int to = history.dates().day(sights.getLast().row());
        boolean scaled = share > 0;
        Check check = Double.isNaN(share) ? Check.PAYOUT_UNCLEAR : Check.PAYOUT_NOT_SHOWN;
        Repair dropped = new Repair.Dropped(from, first.perShare());
        doubts.add(new Finding(
                scaled ? Check.PAYOUT_OTHER_SCALE : check,
                from,
                to,
                sights.size(),
                moves.bare(first.row()) - 1,
                scaled
                        ? List.of(dropped, new Repair.Payout(from, scaled(first.perShare(), share)))
                        : List.of(dropped)));
    }

    private static BigDecimal scaled(BigDecimal stated, double share) {
        return share == 1 ? stated : PublishedNav.plain(stated.multiply(BigDecimal.valueOf(share), KEPT));
    }
}
