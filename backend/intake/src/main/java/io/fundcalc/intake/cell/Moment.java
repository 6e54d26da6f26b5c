package io.fundcalc.intake.cell;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A time of day with a zone beside a date.
 *
 * @param zone what the cell states
 * @param minute of the day that is written
 * @param offset minutes ahead of universal time; of a zone that is only named, 0
 */
public record Moment(Zone zone, int minute, int offset) {

    /** What a cell states of its zone. */
    public enum Zone {
        /** No time, or one without a zone. */
        NONE,
        /** Universal time: where the writer lived is not told. */
        UNIVERSAL,
        /** The writer's own offset. */
        OFFSET,
        /** The writer's own zone by a name that is no offset, such as EST. */
        NAMED
    }

    static final Moment NONE = new Moment(Zone.NONE, 0, 0);

    /** The day in a zone; the day written where nothing tells the moment. */
    int dayIn(ZoneId target, int day) {
        if (zone == Zone.NONE || zone == Zone.NAMED) {
            return day;
        }
        return (int) OffsetDateTime.of(
                        LocalDate.ofEpochDay(day),
                        LocalTime.ofSecondOfDay(minute * 60L),
                        ZoneOffset.ofTotalSeconds(offset * 60))
                .atZoneSameInstant(target)
                .toLocalDate()
                .toEpochDay();
    }
}
