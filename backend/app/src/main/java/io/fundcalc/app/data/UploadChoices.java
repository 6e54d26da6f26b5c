package io.fundcalc.app.data;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.problem.Shown;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.form.DateOrder;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.form.EventUse;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what the owner of a file says into what the intake takes; tells every word it does not know. */
final class UploadChoices {

    private static final String DELIMITERS = ",;|\t";
    static final int MOST_COLUMNS = 200;
    private static final int MOST_ROWS = 1_000_000;

    private final List<Fault> faults = new ArrayList<>();

    private UploadChoices() {}

    /** @throws ProblemException where a choice is none */
    static IntakeOptions of(UploadRequest request) {
        UploadChoices choices = new UploadChoices();
        IntakeOptions options = new IntakeOptions(
                choices.encoding(request.encoding()),
                choices.delimiter(request.delimiter()),
                choices.choice(DecimalStyle.class, request.decimals(), "/options/decimals"),
                choices.choice(DateOrder.class, request.dates(), "/options/dates"),
                choices.choice(DatasetKind.class, request.kind(), "/options/kind"),
                request.sheet(),
                choices.headerRow(request.headerRow()),
                choices.roles(request.columns()),
                request.percent(),
                choices.zone(request.zone()),
                request.swapped(),
                choices.choice(EventUse.class, request.events(), "/options/events"),
                CellChoices.of(request.edits(), choices.faults),
                choices.confirmed(request.confirmed()));
        if (!choices.faults.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, choices.faults);
        }
        return options;
    }

    private @Nullable String encoding(@Nullable String name) {
        if (name != null && (!name.matches("[A-Za-z0-9._:-]{1,40}") || !Charset.isSupported(name))) {
            fault(
                    "/options/encoding",
                    "NOT_ONE_OF",
                    name,
                    "UTF-8, GB18030, Big5, Shift_JIS, EUC-KR, UTF-16LE, UTF-16BE");
            return null;
        }
        return name;
    }

    private @Nullable Character delimiter(@Nullable String given) {
        if (given == null) {
            return null;
        }
        if (given.length() != 1 || DELIMITERS.indexOf(given.charAt(0)) < 0) {
            fault("/options/delimiter", "NOT_ONE_OF", given, "\",\", \";\", \"|\", \"\\t\"");
            return null;
        }
        return given.charAt(0);
    }

    private @Nullable ZoneId zone(@Nullable String name) {
        if (name == null) {
            return null;
        }
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            fault(
                    "/options/zone",
                    "NOT_ONE_OF",
                    name,
                    "UTC, Asia/Shanghai, Asia/Tokyo, Europe/Berlin, America/New_York");
            return null;
        }
        return ZoneId.of(name);
    }

    private @Nullable Integer headerRow(@Nullable Integer row) {
        if (row != null && (row < 0 || row > MOST_ROWS)) {
            fault("/options/headerRow", "NOT_ONE_OF", row, "0–" + MOST_ROWS);
        }
        return row;
    }

    private Map<Integer, ColumnRole> roles(@Nullable List<UploadRequest.ColumnChoice> columns) {
        Map<Integer, ColumnRole> roles = new LinkedHashMap<>();
        for (int i = 0; columns != null && i < columns.size(); i++) {
            UploadRequest.ColumnChoice column = columns.get(i);
            String pointer = "/options/columns/" + i;
            if (column.index() < 0 || column.index() >= MOST_COLUMNS || roles.containsKey(column.index())) {
                fault(pointer + "/index", "NOT_ONE_OF", column.index(), "0–" + (MOST_COLUMNS - 1));
                continue;
            }
            ColumnRole role = choice(ColumnRole.class, column.role(), pointer + "/role");
            if (role != null) {
                roles.put(column.index(), role);
            }
        }
        return roles;
    }

    private Set<QuestionCode> confirmed(@Nullable List<String> codes) {
        Set<QuestionCode> confirmed = EnumSet.noneOf(QuestionCode.class);
        List<String> unknown = new ArrayList<>();
        for (int i = 0; codes != null && i < codes.size(); i++) {
            String wanted = codes.get(i);
            Stream.of(QuestionCode.values())
                    .filter(code -> code.name().equals(wanted))
                    .findFirst()
                    .ifPresentOrElse(confirmed::add, () -> unknown.add(wanted));
        }
        if (!unknown.isEmpty()) {
            fault("/options/confirmed", "NOT_ONE_OF", unknown.getFirst(), Arrays.toString(QuestionCode.values()));
        }
        return confirmed;
    }

    private <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String word, String pointer) {
        if (word == null) {
            return null;
        }
        E found = WireWord.find(type, word);
        if (found == null) {
            fault(pointer, "NOT_ONE_OF", word, WireWord.all(type));
        }
        return found;
    }

    private void fault(String pointer, String code, Object given, String allowed) {
        String text = String.valueOf(given);
        faults.add(new Fault(pointer, code, Shown.text(text), allowed));
    }
}
