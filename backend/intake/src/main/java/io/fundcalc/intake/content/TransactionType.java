package io.fundcalc.intake.content;

/** What was done; {@link #code} is the ledger's word for it. */
public enum TransactionType {
    OPENING("opening"),
    BUY("buy"),
    SELL("sell"),
    DIVIDEND("dividend"),
    REINVEST("reinvest"),
    SPLIT("split"),
    CONVERT_IN("convertIn"),
    CONVERT_OUT("convertOut"),
    FEE("fee"),
    INTEREST("interest");

    private final String code;

    TransactionType(String code) {
        this.code = code;
    }

    /** The ledger's word. */
    public String code() {
        return code;
    }
}
