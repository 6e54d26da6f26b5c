package io.fundcalc.app.fund.source;

/** What the values of a history are. */
public enum NavKind {
    /** Unit NAV as the fund house publishes it, with payouts and splits told apart. */
    UNIT("unit"),
    /** 万份收益: what ten thousand units of a money fund earned on the day. */
    INCOME("income"),
    /** A price or index level; splits are already in it. */
    PRICE("price"),
    /** A yearly rate, per cent: nothing one could own. */
    RATE("rate");

    private final String wireName;

    NavKind(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
