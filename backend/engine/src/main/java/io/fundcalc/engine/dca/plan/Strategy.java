package io.fundcalc.engine.dca.plan;

import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.series.NavSeries;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much a plan pays in on a day. None looks at a value that is not known on the day before. */
public sealed interface Strategy {

    /** The same amount each time. */
    record Fixed() implements Strategy {}

    /**
     * More when the fund stands below its moving average (均线偏离), less when above: the factor of x(T−1) ÷ mean of the last
     * {@code window} values up to T−1, − 1, on reinvested NAVs.
     */
    record MovingAverage(int window, List<Step> steps) implements Strategy {}

    /** More after a fall: the factor of 1 − x(T−1) ÷ the highest value up to T−1, on reinvested NAVs. */
    record Drawdown(List<Step> steps) implements Strategy {}

    /**
     * More when a second series stands low in its own history: the factor of the share of its earlier values, up to T−1,
     * that lie below the last of them.
     *
     * @param measure a price-earnings ratio, say
     * @param window how many of its values count; all where null
     */
    record Valuation(NavSeries measure, @Nullable Integer window, List<Step> steps) implements Strategy {}

    /**
     * As much as lifts the holding to its target, which grows by the amount with each instalment.
     *
     * @param growth of the target a period, ratio
     * @param maxAmount most that is paid in; null where there is no limit
     * @param sell whether what is above the target is sold
     */
    record ValueAveraging(BigDecimal growth, @Nullable Money maxAmount, boolean sell) implements Strategy {}

    /**
     * Buys at each line that the NAV falls to and sells these shares one line higher. Line k lies at the NAV of the first day
     * × (1 − step)ᵏ and follows splits. After a sale its line buys again.
     *
     * @param step between lines, ratio above 0 and below 1
     * @param levels lines
     * @param amountPerLevel paid in at each
     */
    record Grid(BigDecimal step, int levels, Money amountPerLevel) implements Strategy {}

    /**
     * A factor of the amount from a reading on.
     *
     * @param from smallest reading; null in the first step
     * @param factor of the amount, 0 or more
     */
    record Step(@Nullable Double from, BigDecimal factor) {}
}
