package io.fundcalc.intake.content;

/** What was done; {@link #code} is the ledger's word for it. */
public enum TransactionType {
    OPENING("opening", 0),
    BUY("buy", 1),
    SELL("sell", 2),
    DIVIDEND("dividend", 3),
    REINVEST("reinvest", 4),
    SPLIT("split", 5),
    CONVERT_IN("convertIn", 6),
    CONVERT_OUT("convertOut", 7),
    FEE("fee", 8),
    INTEREST("interest", 9);

    private static final TransactionType[] BY_NUMBER = new TransactionType[values().length];

    static {
        for (TransactionType type : values()) {
            BY_NUMBER[type.number] = type;
        }
    }

    private final String code;
    private final byte number;

    TransactionType(String code, int number) {
        this.code = code;
        this.number = (byte) number;
    }

    /** The act of a number. */
    public static TransactionType of(byte number) {
        return BY_NUMBER[number];
    }

    /** Its number in a column; never changes, for columns are stored. */
    public byte number() {
        return number;
    }

    /** The ledger's word. */
    public String code() {
        return code;
    }
}
