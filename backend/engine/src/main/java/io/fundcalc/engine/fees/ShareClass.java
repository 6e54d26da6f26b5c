package io.fundcalc.engine.fees;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Break-even day: the first whole day on which the C class has cost more than the A class, redemption fees and the end of
 * the service fee included.
 *
 * <pre>
 * Figure       shareClass.breakEvenDay
 * Formula      min { t ≥ 1 : C(t) &gt; A(t) }
 * Symbols      A(t), C(t) cost of the class after t days
 * Unit         days
 * Range        1 … 2³¹ − 1
 * Unavailable  the C class never costs more (NEVER_DEARER) · it does after more days than can be counted (OUT_OF_RANGE)
 * Convention   discount
 * Source       derived; a year has 365 days, fees are taken daily
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="shareClass"}
 */
public final class ShareClass {

    private static final double DAYS_PER_YEAR = 365;

    private ShareClass() {}

    /** The two classes of a fund. */
    public enum ClassLetter {
        /** With a subscription fee. */
        A,
        /** With a service fee a year. */
        C
    }

    /**
     * A day on which the cheaper class changes.
     *
     * @param cheaper from this day on
     */
    public record ClassFlip(int day, ClassLetter cheaper) {}

    /** What both have cost after a day. */
    public record ClassCostPoint(int day, double a, double c) {}

    /**
     * The comparison.
     *
     * @param breakEvenDays real number, without redemption fees and without an end of the service fee
     * @param neverDearer whether the C class never costs more, however long it is held
     * @param flips however long both are held
     */
    public record Result(
            Outcome<Integer> breakEvenDay,
            Outcome<Double> breakEvenDays,
            boolean neverDearer,
            List<ClassFlip> flips,
            List<ClassCostPoint> curve) {}

    /**
     * Compares.
     *
     * @param purchase fee of the A class for each unit of net amount
     * @param serviceFee of the C class a year
     * @param days of the curve
     */
    public static Result of(ClassCost a, ClassCost c, double purchase, double serviceFee, int days) {
        Changes changes = changes(a, c);
        List<ClassCostPoint> curve = IntStream.rangeClosed(1, days)
                .mapToObj(day -> new ClassCostPoint(day, a.after(day), c.after(day)))
                .toList();
        return new Result(
                changes.firstDearer, breakEvenDays(purchase, serviceFee), changes.neverDearer(), changes.flips, curve);
    }

    /**
     * Break-even time: when the service fee of the C class has taken as much as the subscription fee of the A class,
     * redemption fees and an end of the service fee left aside.
     *
     * <pre>
     * Figure       shareClass.breakEvenDays
     * Formula      t = ln(1 + f) ÷ −ln(1 − s ÷ 365)
     * Symbols      f subscription rate of the A class after discount · s service fee of the C class a year
     * Unit         days, a real number
     * Range        0 … ∞
     * Unavailable  the C class has no service fee (NEVER_DEARER)
     * Convention   discount
     * Source       derived; a year has 365 days, fees are taken daily
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="shareClass"}
     */
    static Outcome<Double> breakEvenDays(double purchase, double serviceFee) {
        return serviceFee == 0
                ? Outcome.unavailable(Reason.NEVER_DEARER)
                : Outcome.of(Math.log1p(purchase) / -Math.log1p(-serviceFee / DAYS_PER_YEAR));
    }

    /** Which class is cheaper when; between two bends the difference of the logarithms is a straight line. */
    private record Changes(Outcome<Integer> firstDearer, List<ClassFlip> flips) {

        boolean neverDearer() {
            return firstDearer instanceof Outcome.Unavailable<Integer> none && none.reason() == Reason.NEVER_DEARER;
        }
    }

    private static Changes changes(ClassCost a, ClassCost c) {
        int[] starts = IntStream.concat(IntStream.of(1), IntStream.concat(a.bends(), c.bends()))
                .filter(day -> day >= 1)
                .sorted()
                .distinct()
                .toArray();
        List<ClassFlip> flips = new ArrayList<>();
        Outcome<Integer> dearer = Outcome.unavailable(Reason.NEVER_DEARER);
        int last = 0;
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : Integer.MAX_VALUE;
            for (int sign : new int[] {sign(a, c, starts[i]), sign(a, c, end - 1)}) {
                if (sign == 0 || sign == last) {
                    continue;
                }
                int day = sign(a, c, starts[i]) == sign ? starts[i] : first(a, c, starts[i], end - 1, sign);
                if (last != 0) {
                    flips.add(new ClassFlip(day, sign > 0 ? ClassLetter.A : ClassLetter.C));
                }
                if (sign > 0 && !(dearer instanceof Outcome.Computed<Integer>)) {
                    dearer = Outcome.computed(day);
                }
                last = sign;
            }
        }
        return new Changes(everDearer(a, c, dearer), flips);
    }

    /** Beyond the days that can be counted the class whose last fee is higher is dearer. */
    private static Outcome<Integer> everDearer(ClassCost a, ClassCost c, Outcome<Integer> dearer) {
        return dearer instanceof Outcome.Computed<Integer> || c.lastSlope() >= a.lastSlope()
                ? dearer
                : Outcome.unavailable(Reason.OUT_OF_RANGE);
    }

    /** 1 where C is dearer, −1 where A is, 0 where they cost the same. */
    private static int sign(ClassCost a, ClassCost c, int day) {
        return Double.compare(c.after(day), a.after(day));
    }

    /** First day of a stretch with this sign, which its last day has. */
    private static int first(ClassCost a, ClassCost c, int from, int to, int sign) {
        int without = from;
        int with = to;
        while (with - without > 1) {
            int middle = without + (with - without) / 2;
            if (sign(a, c, middle) == sign) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return with;
    }

    /** What the break-even time is computed from. */
    public static Terms terms(double purchase, double serviceFee) {
        return Terms.of("purchase", purchase)
                .and("serviceFee", serviceFee)
                .writtenAs("ln(1 + {purchase}) ÷ −ln(1 − {serviceFee} ÷ 365)");
    }
}
