package io.fundcalc.app.platform.series;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which of its three forms a series comes. */
enum SeriesForm {
    INLINE,
    DATASET,
    FUND;

    /**
     * The form of a request.
     *
     * @throws ProblemException when it is none or several of them, or holds fields of another one
     */
    static SeriesForm of(SeriesRequest request, String pointer) {
        boolean inline = request.dates() != null || request.values() != null;
        int forms = (inline ? 1 : 0) + (request.dataset() == null ? 0 : 1) + (request.fund() == null ? 0 : 1);
        if (forms != 1) {
            throw invalid(new Fault(pointer, forms == 0 ? "NO_SERIES" : "SEVERAL_FORMS"));
        }
        List<Fault> faults = inline ? inlineFaults(request, pointer) : strayFaults(request, pointer);
        if (!faults.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, faults);
        }
        return inline ? INLINE : request.dataset() == null ? FUND : DATASET;
    }

    /** What a request of this form refers to; null where the series itself stands in it. */
    @Nullable
    SeriesReference reference(SeriesRequest request) {
        return switch (this) {
            case INLINE -> null;
            case DATASET -> new SeriesReference.Dataset(Objects.requireNonNull(request.dataset()));
            case FUND -> SeriesReference.Fund.of(Objects.requireNonNull(request.fund()));
        };
    }

    private static List<Fault> inlineFaults(SeriesRequest request, String pointer) {
        List<Fault> faults = new ArrayList<>();
        if (request.dates() == null) {
            faults.add(new Fault(pointer + "/dates", "MISSING_FIELD", "dates"));
        }
        if (request.values() == null) {
            faults.add(new Fault(pointer + "/values", "MISSING_FIELD", "values"));
        }
        if (request.kind() == SeriesKind.RETURNS) {
            stray(faults, pointer, "dividends", request.dividends(), "ONLY_WITH_NAV");
            stray(faults, pointer, "splits", request.splits(), "ONLY_WITH_NAV");
        } else {
            stray(faults, pointer, "base", request.base(), "ONLY_WITH_RETURNS");
        }
        return faults;
    }

    private static List<Fault> strayFaults(SeriesRequest request, String pointer) {
        List<Fault> faults = new ArrayList<>();
        stray(faults, pointer, "kind", request.kind(), "ONLY_INLINE");
        stray(faults, pointer, "dividends", request.dividends(), "ONLY_INLINE");
        stray(faults, pointer, "splits", request.splits(), "ONLY_INLINE");
        stray(faults, pointer, "base", request.base(), "ONLY_INLINE");
        return faults;
    }

    private static void stray(List<Fault> faults, String pointer, String field, @Nullable Object value, String code) {
        if (value != null) {
            faults.add(new Fault(pointer + "/" + field, code, field));
        }
    }

    private static ProblemException invalid(Fault fault) {
        return new ProblemException(ProblemType.INVALID, fault);
    }
}
