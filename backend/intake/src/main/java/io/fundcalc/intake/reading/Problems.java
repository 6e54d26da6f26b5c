package io.fundcalc.intake.reading;

import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.ProblemCode.Scope;
import io.fundcalc.intake.report.ProblemList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects problems: counts all, keeps the first, remembers the rows that are left out. */
final class Problems {

    private final List<Problem> kept = new ArrayList<>();
    private final Map<ProblemCode, Integer> counts = new EnumMap<>(ProblemCode.class);
    private final BitSet rejected = new BitSet();
    private final int most;
    private int limit;

    Problems(int most) {
        this.most = most;
        this.limit = most;
    }

    void add(Problem problem) {
        counts.merge(problem.code(), 1, Integer::sum);
        if (problem.code().scope() == Scope.ROW) {
            rejected.set(problem.row());
        }
        if (kept.size() < limit) {
            kept.add(problem);
        }
    }

    /** Whether a further problem would only be counted: then its words need not be made. */
    boolean isFull() {
        return kept.size() >= limit;
    }

    /** Counts a problem that leaves its row in place. */
    void count(ProblemCode code) {
        counts.merge(code, 1, Integer::sum);
    }

    /** From here on rows come in another order: as many problems again are kept, and sorted in at the end. */
    void startAgain() {
        limit = kept.size() + most;
    }

    /** Rows left out with a problem, by their number in the file. */
    BitSet rejected() {
        return rejected;
    }

    ProblemList list() {
        List<Problem> first = kept.stream()
                .sorted(Comparator.comparingInt(Problem::row))
                .limit(most)
                .toList();
        return new ProblemList(first, Map.copyOf(counts));
    }
}
