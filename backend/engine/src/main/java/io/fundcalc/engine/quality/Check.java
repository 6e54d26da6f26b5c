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
    SOURCES_DISAGREE,
    /** {@link StatedEvents}: the values do not show a stated split. */
    SPLIT_NOT_SHOWN,
    /** Likewise: they show it the other way round. */
    SPLIT_TURNED,
    /** Likewise: they show it a few rows off. */
    SPLIT_OTHER_DAY,
    /** Likewise: they show another ratio. */
    SPLIT_OTHER_RATIO,
    /** Likewise: the values do not fall by a stated payout, or by any of several. */
    PAYOUT_NOT_SHOWN,
    /** Likewise: they fall by a tenth, a hundredth … of the stated payouts. */
    PAYOUT_OTHER_SCALE,
    /** Likewise: they fall by less, and it is not clear by how much. */
    PAYOUT_UNCLEAR,
    /** Likewise: they fall a few rows off. */
    PAYOUT_OTHER_DAY
}
