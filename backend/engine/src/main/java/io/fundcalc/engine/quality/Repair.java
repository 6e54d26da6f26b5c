package io.fundcalc.engine.quality;

import java.math.BigDecimal;

/** What would mend a finding. A proposal: the reader decides. */
public sealed interface Repair {

    /** The day it belongs to, counted from 1970-01-01. */
    int day();

    /**
     * A dividend that is not stated.
     *
     * @param day ex-date
     * @param perShare currency per unit, positive
     */
    record Payout(int day, BigDecimal perShare) implements Repair {}

    /**
     * A split that is not stated.
     *
     * @param day first day at the new unit NAV
     * @param ratio new units for each old one, positive
     */
    record UnitSplit(int day, BigDecimal ratio) implements Repair {}

    /**
     * A stated event that is not applied as it is stated.
     *
     * @param amount as stated: currency per unit, or new units for each old one
     */
    record Dropped(int day, BigDecimal amount) implements Repair {}

    /** A value that is better left out: the next one takes its move back. */
    record LeaveOut(int day) implements Repair {}

    /**
     * The value of another source.
     *
     * @param value currency per unit
     */
    record OtherValue(int day, BigDecimal value) implements Repair {}
}
