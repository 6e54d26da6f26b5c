package io.fundcalc.engine.convention;

/** Which returns the statistics are taken of. */
public enum ReturnKind {
    /** Vₜ ÷ Vₜ₋₁ − 1. */
    SIMPLE("simple"),
    /** ln(Vₜ ÷ Vₜ₋₁). */
    LOG("log");

    private final String wireName;

    ReturnKind(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
