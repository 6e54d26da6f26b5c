package io.fundcalc.engine.performance.gainloss;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;

/**
 * Kelly criterion: share of the capital to stake on each period so that it grows fastest, were the gains and
 * losses those of a repeated bet.
 *
 * <pre>
 * Figure       kelly
 * Formula      w − (1 − w) ÷ p
 * Numbers      {winRate} − (1 − {winRate}) ÷ {payoff}
 * Symbols      w number of gaining periods ÷ number of gaining and losing periods · p payoff ratio
 * Unit         share of the capital
 * Range        −∞ … 1
 * Unavailable  fewer than 2 returns (TOO_FEW_VALUES) · no gaining period (NO_GAIN) · no losing period (NO_LOSS)
 * Convention   frequency, returns
 * Source       J. L. Kelly, A New Interpretation of Information Rate, Bell System Technical Journal 35(4), 1956
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.gainloss.SnippetsTest" region="kelly"}
 */
public final class KellyCriterion {

    private KellyCriterion() {}

    /** The share. */
    public static Outcome<Double> of(GainsAndLosses both) {
        double wins = winRate(both);
        return PayoffRatio.of(both).map(payoff -> wins - (1 - wins) / payoff);
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(GainsAndLosses both) {
        return Terms.of("winRate", winRate(both))
                .and("payoff", PayoffRatio.of(both).value());
    }

    private static double winRate(GainsAndLosses both) {
        return both.gains() / (double) (both.gains() + both.losses());
    }
}
