package io.fundcalc.engine.quality;

/** What was looked for. */
public enum Check {
    /** {@link MissingDays}. */
    GAP,
    /** {@link UnexplainedJump}. */
    JUMP_WITHOUT_EVENT,
    /** {@link MissedEvent}. */
    MISSED_EVENT,
    /** {@link MissingIncome}. */
    MISSING_INCOME,
    /** {@link SourceDisagreement}. */
    SOURCES_DISAGREE
}
