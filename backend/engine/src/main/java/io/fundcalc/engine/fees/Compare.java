package io.fundcalc.engine.fees;

import io.fundcalc.engine.fees.ClassCost.Holding;
import io.fundcalc.engine.fees.Subscription.Charge;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.outcome.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Total cost of a plan: what all its purchases together have cost after the same number of days, at an unchanged NAV. A
 * projection, so it is a double.
 *
 * <pre>
 * Figure       compare.cost
 * Formula      Σ aᵢ·Kᵢ(t)
 * Symbols      aᵢ amount of purchase i · Kᵢ(t) cost of the class for this amount after t days
 * Unit         currency
 * Range        0 … Σ aᵢ
 * Unavailable  never
 * Convention   none
 * Source       derived; a year has 365 days, fees are taken daily
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="compare"}
 */
public final class Compare {

    private static final double DAYS_PER_YEAR = 365;

    private Compare() {}

    /** A share class or fund, with the discount of the platform it is bought at. */
    public record Candidate(String name, Charge charge, Holding holding, HoldingTiers redemption) {}

    /**
     * What is bought and how long it is held.
     *
     * @param amounts each above 0, at least one
     * @param holdingDays to compare at
     * @param days up to which the cheapest class is sought
     */
    public record Plan(List<Money> amounts, List<Integer> holdingDays, int days) {}

    /**
     * Cost of a candidate.
     *
     * @param costShare of the amounts paid, ratio
     * @param costPerYear the same as an annual rate
     * @param rank 1 is the cheapest; equal costs share a rank
     */
    public record ClassTotal(String name, double cost, double costShare, double costPerYear, int rank) {}

    /** All candidates after some days, in the order given. */
    public record HeldPeriod(int holdingDays, List<ClassTotal> rows) {}

    /**
     * Days on which one candidate is the cheapest; of equal ones the first given.
     *
     * @param toDay inclusive
     */
    public record CheapestStep(int fromDay, int toDay, String name) {}

    /** The comparison. */
    public record Result(List<HeldPeriod> periods, List<CheapestStep> cheapest) {}

    /** Compares. */
    public static Result of(List<Candidate> candidates, Plan plan) {
        List<Costs> costs = candidates.stream()
                .map(candidate -> Costs.of(candidate, plan.amounts))
                .toList();
        return new Result(
                plan.holdingDays.stream().map(days -> period(costs, days)).toList(), cheapest(costs, plan.days));
    }

    /**
     * Costs of one candidate for all amounts together: holding takes the same part of each, so the days are walked once.
     *
     * @param paid sum of the amounts
     * @param onPurchase what the purchases cost
     * @param holding what the days and the sale take of the rest
     */
    private record Costs(String name, double paid, double onPurchase, ClassCost holding) {

        static Costs of(Candidate one, List<Money> amounts) {
            double paid = 0;
            double onPurchase = 0;
            for (Money amount : amounts) {
                double value = amount.value().doubleValue();
                double fee = ClassCost.purchase(amount, one.charge);
                paid += value;
                onPurchase += value * fee / (1 + fee);
            }
            return new Costs(one.name, paid, onPurchase, ClassCost.ofHolding(one.holding, one.redemption));
        }

        double after(int days) {
            return onPurchase + (paid - onPurchase) * holding.after(days);
        }
    }

    private static HeldPeriod period(List<Costs> costs, int days) {
        double[] after = costs.stream().mapToDouble(each -> each.after(days)).toArray();
        List<ClassTotal> rows = new ArrayList<>();
        for (int i = 0; i < after.length; i++) {
            double own = after[i];
            double share = own / costs.get(i).paid;
            long cheaper = IntStream.range(0, after.length)
                    .filter(other -> after[other] < own)
                    .count();
            rows.add(new ClassTotal(costs.get(i).name, own, share, perYear(share, days), 1 + (int) cheaper));
        }
        return new HeldPeriod(days, rows);
    }

    /**
     * Cost a year: the constant annual loss that takes as much as all fees together in the days held.
     *
     * <pre>
     * Figure       compare.costPerYear
     * Formula      1 − (1 − k)^(365 ÷ t)
     * Numbers      1 − (1 − {costShare})^(365 ÷ {days})
     * Symbols      k total cost ÷ amounts paid · t days held
     * Unit         ratio a year
     * Range        0 … 1
     * Unavailable  never
     * Convention   none
     * Source       derived; a year has 365 days
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="compare"}
     */
    static double perYear(double share, int days) {
        return -Math.expm1(Math.log1p(-share) * DAYS_PER_YEAR / days);
    }

    private static List<CheapestStep> cheapest(List<Costs> costs, int days) {
        List<CheapestStep> steps = new ArrayList<>();
        for (int day = 1; day <= days; day++) {
            String name = cheapestOn(day, costs);
            CheapestStep last = steps.isEmpty() ? null : steps.getLast();
            if (last != null && last.name.equals(name)) {
                steps.set(steps.size() - 1, new CheapestStep(last.fromDay, day, name));
            } else {
                steps.add(new CheapestStep(day, day, name));
            }
        }
        return steps;
    }

    private static String cheapestOn(int day, List<Costs> costs) {
        String name = "";
        double least = Double.POSITIVE_INFINITY;
        for (Costs each : costs) {
            double cost = each.after(day);
            if (cost < least) {
                least = cost;
                name = each.name;
            }
        }
        return name;
    }

    /** What the cost a year is computed from. */
    public static Terms terms(ClassTotal row, int days) {
        return Terms.of("costShare", row.costShare).and("days", days);
    }
}
