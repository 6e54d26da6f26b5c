package io.fundcalc.intake.reading;

import io.fundcalc.engine.quality.Check;
import io.fundcalc.engine.quality.Finding;
import io.fundcalc.engine.quality.Repair;
import io.fundcalc.intake.content.Caution;
import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.content.ReturnColumns;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.EventUse;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.report.Question;
import io.fundcalc.intake.report.Question.Answer;
import io.fundcalc.intake.report.Question.Place;
import io.fundcalc.intake.sniff.Layout;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Asks about payouts and splits that the values of a file do not show as they are stated; each question once a file. */
final class EventDoubts {

    private static final double SAME_GROWTH = 0.005;
    private static final int MOST_TENS = 3;

    private final Layout layout;
    private final List<Finding> splits = new ArrayList<>();
    private final List<Finding> payouts = new ArrayList<>();
    private @Nullable Question closes;
    private @Nullable Question day;

    EventDoubts(Layout layout) {
        this.layout = layout;
    }

    /** Looks at a history; whether its payouts are better left out until the owner has answered. */
    boolean leavePayoutsOut(NavHistory history, ReturnColumns columns) {
        for (Finding doubt : columns.doubts()) {
            if (!confirmed(history, doubt)) {
                (isOfSplit(doubt.check()) ? splits : payouts).add(doubt);
            }
        }
        columns.cautions().stream()
                .filter(caution -> caution.code().equals("PAYOUT_DAY_UNKNOWN"))
                .findFirst()
                .ifPresent(this::askForTheDay);
        SortedMap<Integer, BigDecimal> paid = columns.payouts();
        if (!paid.isEmpty() && isAdjustedDownload() && history.payouts() != null && !columns.showsPayouts()) {
            askAboutCloses(paid);
            return true;
        }
        return false;
    }

    /** Whether the adjusted values agree with leaving an event out: then nothing is in doubt. */
    private static boolean confirmed(NavHistory history, Finding doubt) {
        Decimals unit = history.unit();
        Decimals adjusted = history.adjusted();
        int at = Arrays.binarySearch(history.days(), doubt.from());
        boolean leftOut = doubt.check() == Check.SPLIT_NOT_SHOWN || doubt.check() == Check.PAYOUT_NOT_SHOWN;
        if (unit == null || adjusted == null || at < 1 || !leftOut || doubt.count() > 1) {
            return false;
        }
        double bare = unit.toDouble(at) / unit.toDouble(at - 1);
        return Math.abs(adjusted.toDouble(at) / adjusted.toDouble(at - 1) / bare - 1) < SAME_GROWTH;
    }

    private static boolean isOfSplit(Check check) {
        return switch (check) {
            case SPLIT_NOT_SHOWN, SPLIT_TURNED, SPLIT_OTHER_DAY, SPLIT_OTHER_RATIO -> true;
            default -> false;
        };
    }

    /** Dividends and splits beside closes, without adjusted ones: such a download has them in its closes. */
    private boolean isAdjustedDownload() {
        return header(ColumnRole.DIVIDEND).equals("dividends")
                && header(ColumnRole.SPLIT).equals("stock splits")
                && header(ColumnRole.UNIT_NAV).equals("close")
                && !layout.has(ColumnRole.ADJUSTED_NAV);
    }

    private String header(ColumnRole role) {
        int column = layout.column(role);
        return column < 0 ? "" : layout.columns().get(column).header().strip().toLowerCase(Locale.ROOT);
    }

    private void askAboutCloses(SortedMap<Integer, BigDecimal> paid) {
        if (closes == null) {
            closes = new Question(
                    QuestionCode.CLOSES_ADJUSTED,
                    List.of(
                            paid.size(),
                            date(paid.firstKey()),
                            plain(paid.firstEntry().getValue())),
                    place(ColumnRole.UNIT_NAV),
                    List.of(answer("LEFT_OUT", EventUse.LEFT_OUT), answer("AS_STATED", EventUse.AS_STATED)));
        }
    }

    private void askForTheDay(Caution caution) {
        if (day == null) {
            day = new Question(
                    QuestionCode.PAYOUT_DAY_UNKNOWN,
                    caution.args(),
                    place(ColumnRole.CUMULATIVE_NAV),
                    List.of(answer("LEFT_OUT", EventUse.LEFT_OUT)));
        }
    }

    /** The open questions. */
    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        if (!splits.isEmpty()) {
            questions.add(about(QuestionCode.SPLITS_DOUBTFUL, splits, ColumnRole.SPLIT));
        }
        if (!payouts.isEmpty()) {
            questions.add(about(QuestionCode.PAYOUTS_DOUBTFUL, payouts, ColumnRole.DIVIDEND));
        }
        if (closes != null) {
            questions.add(closes);
        }
        if (day != null) {
            questions.add(day);
        }
        return List.copyOf(questions);
    }

    private Question about(QuestionCode code, List<Finding> doubts, ColumnRole role) {
        Finding first = doubts.getFirst();
        int count = doubts.stream().mapToInt(Finding::count).sum();
        List<Answer> answers = new ArrayList<>();
        if (role == ColumnRole.DIVIDEND) {
            Arrays.stream(EventUse.values())
                    .filter(use -> use.tens() > 0 && use.tens() <= MOST_TENS)
                    .forEach(use -> answers.add(answer(use.name(), use)));
        }
        answers.add(answer("LEFT_OUT", EventUse.LEFT_OUT));
        answers.add(answer("AS_STATED", EventUse.AS_STATED));
        return new Question(
                code,
                List.of(
                        count,
                        date(first.from()),
                        amount(first.repairs().getFirst()),
                        percent(first.size()),
                        kind(first),
                        instead(first)),
                place(role),
                answers);
    }

    /** What became of it: 0 not applied, 1 applied otherwise, 2 applied on another day. */
    private static int kind(Finding doubt) {
        return switch (doubt.check()) {
            case SPLIT_TURNED, PAYOUT_OTHER_SCALE -> 1;
            case SPLIT_OTHER_DAY, PAYOUT_OTHER_DAY -> 2;
            default -> 0;
        };
    }

    /** What is applied instead of what is stated: a day, a number, or nothing. */
    private static String instead(Finding doubt) {
        Repair last = doubt.repairs().getLast();
        return switch (doubt.check()) {
            case SPLIT_OTHER_DAY, PAYOUT_OTHER_DAY -> date(last.day());
            case SPLIT_TURNED, PAYOUT_OTHER_SCALE -> amount(last);
            default -> "";
        };
    }

    private static String amount(Repair repair) {
        return switch (repair) {
            case Repair.Dropped(int _, BigDecimal stated) -> plain(stated);
            case Repair.UnitSplit(int _, BigDecimal ratio) -> plain(ratio);
            case Repair.Payout(int _, BigDecimal perShare) -> plain(perShare);
            default -> "";
        };
    }

    private static Answer answer(String word, EventUse use) {
        return Answer.of(word, IntakeOptions.NONE.withEvents(use));
    }

    private Place place(ColumnRole role) {
        int column = layout.column(role);
        return column < 0 ? Place.FILE : Place.of(layout.columns().get(column));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String percent(double ratio) {
        return String.format(Locale.ROOT, "%+.2f %%", 100 * ratio);
    }

    private static String date(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }
}
