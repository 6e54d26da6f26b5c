package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.DateCell;
import io.fundcalc.intake.cell.Moment;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Question;
import io.fundcalc.intake.report.Question.Answer;
import io.fundcalc.intake.report.Question.Place;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Weighs, over all moments of the sample, on which day each of them counts. An offset is the writer's own, and so is the
 * date beside it. Moments of universal time that share one clock, or two an hour apart for the sake of summer time, were a
 * midnight where they were written; weekends show whether the day had begun there. All other clocks are asked about, unless
 * it is the same day from Los Angeles to Sydney.
 */
final class ZoneEvidence {

    private static final int MINUTES_PER_DAY = 24 * 60;
    private static final int NOON = 12 * 60;
    /** Zones lie whole quarters of an hour apart. */
    private static final int QUARTER = 15;
    /** Summer time. */
    private static final int HOUR = 60;
    /** Between these clocks of universal time it is one day from Los Angeles to Sydney. */
    private static final int SAME_DAY_FROM = 8 * 60;

    private static final int SAME_DAY_TO = 14 * 60;
    /** Midnight in China, and in Japan and Korea, by the clock of universal time. */
    private static final int BEIJING = 16 * 60;

    private static final int TOKYO = 15 * 60;
    /** Days of publication from which weekends tell. */
    private static final int ENOUGH = 5;

    /** Zones that can be chosen, by the words of the answers. */
    private static final List<String> ZONES =
            List.of("UTC", "Asia/Shanghai", "Asia/Tokyo", "Asia/Kolkata", "Europe/Berlin", "America/New_York");

    private final boolean published;
    private final DateCell date;
    private int universal;
    private int offsets;
    private int earliest = MINUTES_PER_DAY;
    private int latest = -1;
    private int weekends;
    private int weekendsNext;
    private int row;
    private String example = "";
    private boolean exampleTells;

    /** @param published whether the dates are days of publication, not of acts */
    ZoneEvidence(boolean published, DateCell date) {
        this.published = published;
        this.date = date;
    }

    /** Looks at the cell that was read last. */
    void see(int number, String text) {
        Moment moment = date.moment();
        switch (moment.zone()) {
            case UNIVERSAL -> {
                universal++;
                earliest = Math.min(earliest, moment.minute());
                latest = Math.max(latest, moment.minute());
                weekends += isWeekend(date.day()) ? 1 : 0;
                weekendsNext += isWeekend(date.day() + 1) ? 1 : 0;
            }
            case OFFSET, NAMED -> offsets++;
            case NONE -> {}
        }
        boolean telling = moment.zone() == Moment.Zone.UNIVERSAL
                && (moment.minute() < SAME_DAY_FROM || moment.minute() >= SAME_DAY_TO);
        if (moment.zone() != Moment.Zone.NONE && (example.isEmpty() || (telling && !exampleTells))) {
            example = text;
            exampleTells = telling;
            row = number;
        }
    }

    /** How many cells state a zone. */
    int zoned() {
        return universal + offsets;
    }

    /** A cell that states one. */
    String example() {
        return example;
    }

    private static boolean isWeekend(int day) {
        return Math.floorMod(day + 3, 7) > 4;
    }

    /** Where the day of each moment is taken; null for the days that are written. */
    @Nullable
    ZoneId zone(@Nullable ZoneId chosen) {
        if (chosen != null) {
            return chosen.equals(ZoneId.of("UTC")) ? null : chosen;
        }
        return isNextDay() ? ZoneOffset.ofTotalSeconds((MINUTES_PER_DAY - earliest) * 60) : null;
    }

    /** Whether the writer's midnight is the beginning of the day after the one that universal time has. */
    private boolean isNextDay() {
        if (!isMidnight() || earliest < NOON) {
            return false;
        }
        if (published && universal >= ENOUGH && weekends != weekendsNext && Math.min(weekends, weekendsNext) == 0) {
            return weekendsNext == 0;
        }
        return latest == BEIJING || latest == TOKYO;
    }

    /** Whether all moments have one clock, or two an hour apart. */
    private boolean isMidnight() {
        return universal > 0
                && offsets == 0
                && earliest % QUARTER == 0
                && (latest - earliest == 0 || latest - earliest == HOUR);
    }

    private boolean isCertain() {
        if (universal == 0 || offsets > 0 || latest == 0) {
            return true;
        }
        if (earliest >= SAME_DAY_FROM && latest < SAME_DAY_TO) {
            return true;
        }
        if (!isMidnight()) {
            return false;
        }
        boolean told = published && universal >= ENOUGH && weekends != weekendsNext;
        if (told && Math.min(weekends, weekendsNext) == 0) {
            // The west's midnights fall on the days written, whatever the day after would be.
            return earliest >= NOON || weekends == 0;
        }
        return earliest < NOON || (earliest == latest && (latest == BEIJING || latest == TOKYO));
    }

    /** Asks where the days are taken, unless the moments decide it or the owner chose. */
    List<Question> questions(Column column, @Nullable ZoneId chosen) {
        if (chosen != null || isCertain()) {
            return List.of();
        }
        List<Answer> answers = new ArrayList<>();
        for (String zone : ZONES) {
            answers.add(Answer.of(
                    zone.substring(zone.indexOf('/') + 1).toUpperCase(Locale.ROOT),
                    IntakeOptions.NONE.withZone(ZoneId.of(zone)),
                    day(ZoneId.of(zone))));
        }
        return List.of(new Question(
                QuestionCode.ZONE_UNCLEAR,
                List.of(example, universal),
                new Place(row, column.index(), column.header()),
                List.copyOf(answers)));
    }

    /** The day of the example in a zone. */
    private String day(ZoneId zone) {
        DateCell there = date.in(zone);
        char[] chars = example.toCharArray();
        return there.read(chars, 0, chars.length) == DateCell.Status.READ
                ? LocalDate.ofEpochDay(there.day()).toString()
                : example;
    }
}
