package io.fundcalc.engine.dca.plan;

/**
 * When a plan sells everything: tested at each close, carried out at the NAV of the next trading day.
 *
 * @param threshold ratio, 0 or more
 * @param restart whether later instalments begin a new round
 * @param activation gain from which a trailing fall counts
 * @param minDays days since the round's first purchase before which its yearly rate is not looked at
 */
public record TakeProfit(Type type, double threshold, boolean restart, double activation, int minDays) {

    /** What is compared with the threshold. */
    public enum Type {
        /** The round's gain for each unit paid in. */
        RETURN("return"),
        /** The round's yearly rate of return. */
        XIRR("xirr"),
        /** The fall of the round's multiple from its highest. */
        TRAILING("trailing");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }
}
