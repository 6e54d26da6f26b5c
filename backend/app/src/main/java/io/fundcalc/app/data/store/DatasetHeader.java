package io.fundcalc.app.data.store;

import io.fundcalc.intake.form.DatasetKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a data set without looking into it; small, for it is read at each use.
 *
 * @param id for requests
 * @param name its owner's, at first the file's
 * @param file name of the file
 * @param kind what its rows are
 * @param fingerprint of file and options
 * @param createdMillis when it was uploaded, since 1970
 * @param counts what became of the rows
 * @param from first day
 * @param to last day
 * @param gaps pauses in its histories in which days are missing; null of transactions
 * @param funds in the order of the file
 * @param questions codes of the questions about its file that are open
 * @param parts length of each part in bytes
 */
public record DatasetHeader(
        String id,
        String name,
        String file,
        DatasetKind kind,
        String fingerprint,
        long createdMillis,
        RowCounts counts,
        LocalDate from,
        LocalDate to,
        @Nullable Integer gaps,
        List<Fund> funds,
        List<String> questions,
        Map<DatasetPart, Integer> parts) {

    public DatasetHeader {
        // A header that an earlier release stored knows no questions.
        questions = Objects.requireNonNullElse(questions, List.of());
    }

    /**
     * What became of the rows.
     *
     * @param rows that claim to be data
     * @param accepted kept
     * @param rejected left out with a problem
     * @param duplicates left out because they say again what another said
     * @param skipped totals, remarks and empty lines, which are no rows
     */
    public record RowCounts(int rows, int accepted, int rejected, int duplicates, int skipped) {}

    /**
     * A fund that the rows speak of.
     *
     * @param code empty where the file has none
     * @param name empty where the file has none
     * @param rows accepted ones
     */
    public record Fund(String code, String name, int rows) {}

    /** What it takes to keep it. */
    public int bytes() {
        return parts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The same under another name. */
    public DatasetHeader named(String other) {
        return new DatasetHeader(
                id, other, file, kind, fingerprint, createdMillis, counts, from, to, gaps, funds, questions, parts);
    }
}
