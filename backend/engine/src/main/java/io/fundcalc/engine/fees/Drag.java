package io.fundcalc.engine.fees;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Value after costs: what a payment grows to when fees are taken. A projection, so its figures are doubles.
 *
 * <pre>
 * Figure       drag.net
 * Formula      N = A ÷ (1 + f) · (1 + g)^n · (1 − o ÷ 365)^(365·n) · (1 − r)
 * Numbers      {amount} ÷ (1 + {frontEnd}) × (1 + {growth})^{years} × (1 − {ongoing} ÷ 365)^(365 × {years}) × (1 − {redemption})
 * Symbols      A amount paid · f front-end rate · g growth a year before costs · o ongoing fees a year · r redemption rate · n
 *              years of 365 days
 * Unit         currency
 * Range        0 … ∞
 * Unavailable  the value exceeds the range of numbers (OUT_OF_RANGE)
 * Convention   none
 * Source       derived; ongoing fees are taken daily
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="drag"}
 */
public final class Drag {

    private static final double DAYS_PER_YEAR = 365;

    private Drag() {}

    /**
     * What is projected.
     *
     * @param growth ratio a year before costs, above −1
     * @param ongoing ratio a year
     * @param frontEnd ratio on top of the net amount
     * @param redemption ratio of the proceeds
     */
    public record Plan(double amount, int years, double growth, double ongoing, double frontEnd, double redemption) {

        private double grossAfter(int year) {
            return amount * Math.pow(1 + growth, year);
        }

        private double netAfter(int year) {
            double fees = DAYS_PER_YEAR * year * Math.log1p(-ongoing / DAYS_PER_YEAR);
            return amount / (1 + frontEnd) * Math.pow(1 + growth, year) * Math.exp(fees);
        }
    }

    /** Values at the end of a year, before the redemption fee. */
    public record DragYear(int year, double gross, double net) {}

    /**
     * The projection.
     *
     * @param curve from year 0 on
     */
    public record Result(
            Outcome<Double> gross,
            Outcome<Double> net,
            Outcome<Double> cost,
            Outcome<Double> costShare,
            Outcome<Double> annualCost,
            List<DragYear> curve) {}

    /** Projects. */
    public static Result of(Plan plan) {
        double gross = gross(plan);
        double net = plan.netAfter(plan.years) * (1 - plan.redemption);
        return new Result(
                Outcome.of(gross),
                Outcome.of(net),
                Outcome.of(cost(gross, net)),
                Outcome.of(costShare(gross, net)),
                Outcome.of(annualCost(plan, net)),
                IntStream.rangeClosed(0, plan.years)
                        .mapToObj(year -> new DragYear(year, plan.grossAfter(year), plan.netAfter(year)))
                        .filter(year -> Double.isFinite(year.gross))
                        .toList());
    }

    /**
     * Value without costs: what a payment grows to when nothing is taken from it.
     *
     * <pre>
     * Figure       drag.gross
     * Formula      G = A·(1 + g)^n
     * Numbers      {amount} × (1 + {growth})^{years}
     * Symbols      A amount paid · g growth a year before costs · n years
     * Unit         currency
     * Range        0 … ∞
     * Unavailable  the value exceeds the range of numbers (OUT_OF_RANGE)
     * Convention   none
     * Source       definition
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="drag"}
     */
    static double gross(Plan plan) {
        return plan.grossAfter(plan.years);
    }

    /**
     * Cost of fees: the value that they have taken, with the growth that it would have had.
     *
     * <pre>
     * Figure       drag.cost
     * Formula      K = G − N
     * Numbers      {gross} − {net}
     * Symbols      G value without costs · N value after costs
     * Unit         currency
     * Range        0 … ∞
     * Unavailable  a value exceeds the range of numbers (OUT_OF_RANGE)
     * Convention   none
     * Source       definition
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="drag"}
     */
    static double cost(double gross, double net) {
        return gross - net;
    }

    /**
     * Share of costs: what part of the value without costs the fees have taken.
     *
     * <pre>
     * Figure       drag.costShare
     * Formula      K ÷ G
     * Numbers      ({gross} − {net}) ÷ {gross}
     * Symbols      K cost of fees · G value without costs
     * Unit         ratio
     * Range        0 … 1
     * Unavailable  a value exceeds the range of numbers (OUT_OF_RANGE)
     * Convention   none
     * Source       definition
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="drag"}
     */
    static double costShare(double gross, double net) {
        return (gross - net) / gross;
    }

    /**
     * Cost a year: what fees take from the growth of a year.
     *
     * <pre>
     * Figure       drag.annualCost
     * Formula      g − ((N ÷ A)^(1 ÷ n) − 1)
     * Numbers      {growth} − (({net} ÷ {amount})^(1 ÷ {years}) − 1)
     * Symbols      g growth a year before costs · N value after costs · A amount paid · n years
     * Unit         ratio a year
     * Range        0 … ∞
     * Unavailable  the value exceeds the range of numbers (OUT_OF_RANGE)
     * Convention   none
     * Source       definition
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.fees.SnippetsTest" region="drag"}
     */
    static double annualCost(Plan plan, double net) {
        return plan.growth - Math.expm1(Math.log(net / plan.amount) / plan.years);
    }

    /** What the values are computed from. */
    public static Terms terms(Plan plan) {
        return Terms.of("amount", plan.amount)
                .and("years", plan.years)
                .and("growth", plan.growth)
                .and("ongoing", plan.ongoing)
                .and("frontEnd", plan.frontEnd)
                .and("redemption", plan.redemption);
    }

    /** What the costs are computed from. */
    public static Terms costTerms(Plan plan, double gross, double net) {
        return terms(plan).and("gross", gross).and("net", net);
    }
}
