package io.fundcalc.app.data;

import io.fundcalc.app.data.UploadRequest.CellChange;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.intake.option.CellEdit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells that the owner of a file corrected, as the intake takes them. */
final class CellChoices {

    private static final String POINTER = "/options/edits";
    private static final int LONGEST_VALUE = 200;

    private CellChoices() {}

    /** Whatever is wrong with them goes to the faults. */
    static List<CellEdit> of(@Nullable List<CellChange> changes, List<Fault> faults) {
        if (changes == null) {
            return List.of();
        }
        if (changes.size() > UploadRequest.MOST_EDITS) {
            faults.add(new Fault(POINTER, "TOO_MANY_EDITS", UploadRequest.MOST_EDITS));
            return List.of();
        }
        Set<List<Integer>> places = new HashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            CellChange change = changes.get(i);
            check(change, POINTER + '/' + i, faults);
            if (!places.add(List.of(change.row(), change.column()))) {
                faults.add(new Fault(POINTER + '/' + i, "EDITED_TWICE", change.row(), change.column() + 1));
            }
        }
        return changes.stream()
                .map(change -> new CellEdit(change.row(), change.column(), change.value()))
                .toList();
    }

    private static void check(CellChange change, String pointer, List<Fault> faults) {
        if (change.row() < 1) {
            faults.add(new Fault(pointer + "/row", "NOT_ONE_OF", change.row(), "1, 2, 3 …"));
        }
        if (change.column() < 0 || change.column() >= UploadChoices.MOST_COLUMNS) {
            String allowed = "0–" + (UploadChoices.MOST_COLUMNS - 1);
            faults.add(new Fault(pointer + "/column", "NOT_ONE_OF", change.column(), allowed));
        }
        if (change.value().length() > LONGEST_VALUE) {
            faults.add(new Fault(pointer + "/value", "TEXT_TOO_LONG", LONGEST_VALUE));
        }
    }
}
