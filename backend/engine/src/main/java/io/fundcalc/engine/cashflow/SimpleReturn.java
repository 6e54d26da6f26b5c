package io.fundcalc.engine.cashflow;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.series.CashFlows;

/**
 * Simple return: gain for each unit paid in, blind to time.
 *
 * <pre>
 * Figure       simpleReturn
 * Formula      s = (R − I) ÷ I
 * Numbers      ({returned} − {invested}) ÷ {invested}
 * Symbols      R received · I paid in
 * Unit         ratio
 * Range        −1 … ∞
 * Unavailable  nothing was paid in (NO_CAPITAL)
 * Convention   none
 * Source       C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd edition, 2008, chapter 2
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="simpleReturn"}
 */
public final class SimpleReturn {

    private SimpleReturn() {}

    /** The return of these sums, both positive. */
    public static Outcome<Double> of(double invested, double returned) {
        return invested == 0 ? Outcome.unavailable(Reason.NO_CAPITAL) : Outcome.of((returned - invested) / invested);
    }

    /** What it is computed from. */
    public static Terms terms(double invested, double returned) {
        return Terms.of("returned", returned).and("invested", invested);
    }

    /**
     * Invested: everything that was paid in, whenever it was.
     *
     * <pre>
     * Figure       invested
     * Formula      I = −Σ min(aᵢ, 0)
     * Symbols      aᵢ flow i, negative = paid in
     * Unit         currency
     * Range        0 … ∞
     * Unavailable  never
     * Convention   none
     * Source       definition
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="simpleReturn"}
     */
    public static double invested(CashFlows flows) {
        return flows.paidIn();
    }

    /**
     * Returned: everything that was received, whenever it was.
     *
     * <pre>
     * Figure       returned
     * Formula      R = Σ max(aᵢ, 0)
     * Symbols      aᵢ flow i, positive = received
     * Unit         currency
     * Range        0 … ∞
     * Unavailable  never
     * Convention   none
     * Source       definition
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="simpleReturn"}
     */
    public static double returned(CashFlows flows) {
        return flows.received();
    }

    /**
     * Gain: what came back beyond what was paid in, whenever it was.
     *
     * <pre>
     * Figure       gain
     * Formula      G = R − I
     * Numbers      {returned} − {invested}
     * Symbols      R received · I paid in
     * Unit         currency
     * Range        −∞ … ∞
     * Unavailable  never
     * Convention   none
     * Source       definition
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="simpleReturn"}
     */
    public static double gain(double invested, double returned) {
        return returned - invested;
    }
}
