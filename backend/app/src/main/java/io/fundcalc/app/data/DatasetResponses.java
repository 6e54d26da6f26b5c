package io.fundcalc.app.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Responses about data sets. */
final class DatasetResponses {

    private DatasetResponses() {}

    /**
     * A data set in a list.
     *
     * @param id for requests, {@code {"dataset": id}}; null in a preview, which keeps nothing
     * @param name its owner's, at first the file's
     * @param file name of the file
     * @param kind {@code nav}, {@code returns} or {@code transactions}
     * @param fingerprint SHA-256 of file and options: the same file twice is one data set
     * @param createdAt when it was uploaded, UTC
     * @param expiresAt when it goes unless it is used before, UTC; null in a preview
     * @param bytes what it takes of the session's room
     * @param from first day
     * @param to last day
     * @param gaps pauses in its histories in which days are missing; null of transactions
     * @param rows that claim to be data
     * @param accepted kept
     * @param rejected left out with a problem
     * @param duplicates left out because they say again what another said
     * @param skipped totals, remarks and empty lines, which are no rows
     * @param funds that the rows speak of
     */
    record DatasetSummary(
            @Nullable String id,
            String name,
            String file,
            String kind,
            String fingerprint,
            String createdAt,
            @Nullable String expiresAt,
            int bytes,
            String from,
            String to,
            @Nullable Integer gaps,
            int rows,
            int accepted,
            int rejected,
            int duplicates,
            int skipped,
            List<DatasetFund> funds) {}

    /**
     * A fund of a data set.
     *
     * @param code empty where the file has none
     * @param name empty where the file has none
     * @param rows accepted ones
     * @param reference for requests, {@code {"dataset": reference}}; null in a preview and of transactions
     */
    record DatasetFund(
            String code, String name, int rows, @Nullable String reference) {}

    /**
     * A data set with all that was found out about its file.
     *
     * @param dataset what lists tell of it
     * @param reading how its file was read
     */
    @Schema(name = "Dataset")
    record DatasetDetail(
            @JsonUnwrapped DatasetSummary dataset,
            @JsonUnwrapped FileReading reading) {}

    /**
     * What a refused file has beside the problem.
     *
     * @param reading how far it was read, to choose options by; left out where it was not looked into
     */
    record FileRefusal(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            FileReading reading) {}

    /**
     * How a file was read.
     *
     * @param columns of the file, read or not; none where no table was found
     * @param guesses what was found out
     * @param questions what the file does not decide; it was read as is likeliest until one of the answers is given
     * @param problems the open questions, then the first 200 problems in order of rows
     * @param problemCounts all of them by code
     * @param preview the first rows as they stand in the file, the header among them; lines where no table was found
     */
    record FileReading(
            List<FileColumn> columns,
            List<FileGuess> guesses,
            List<FileQuestion> questions,
            List<RowProblem> problems,
            List<ProblemCount> problemCounts,
            List<List<String>> preview) {}

    /**
     * A column of the file.
     *
     * @param index from 0
     * @param header its name as written
     * @param role what it was read as: {@code date}, {@code unitNav}, … or {@code ignored}
     * @param confidence from 0 to 1
     * @param evidence why, in words
     * @param sample the first cell that is not empty
     */
    record FileColumn(int index, String header, String role, double confidence, String evidence, String sample) {}

    /**
     * Something found out about the file.
     *
     * @param topic what it is about; name of the option that overrides it, where one does
     * @param value as that option takes it
     * @param confidence from 0 to 1
     * @param evidence why, in words
     * @param alternatives what else the option takes, likeliest first
     * @param overridable whether there is such an option; {@code format} and {@code rowOrder} are told for information
     */
    record FileGuess(
            String topic,
            String value,
            double confidence,
            String evidence,
            List<String> alternatives,
            boolean overridable) {}

    /**
     * A question about the whole file.
     *
     * @param code machine code, as {@code confirmed} takes it
     * @param message what is doubtful, on which evidence
     * @param answers choices, likeliest first
     */
    record FileQuestion(String code, String message, List<QuestionAnswer> answers) {}

    /**
     * An answer to a question about a file.
     *
     * @param label the choice in words
     * @param options what to add to the options when the file is sent again
     */
    record QuestionAnswer(String label, UploadRequest options) {}

    /**
     * Something wrong with a row, or with the whole file.
     *
     * @param row as a person counts it in the file, from 1; 0 where it concerns the whole file
     * @param column index from 0, null where it concerns the whole row
     * @param header name of that column
     * @param value what stands there
     * @param code machine code
     * @param scope {@code row}: left out; {@code caution}: kept, with a word of caution
     * @param message what is wrong
     * @param fix what to do about it
     */
    record RowProblem(
            int row,
            @Nullable Integer column,
            String header,
            String value,
            String code,
            String scope,
            String message,
            String fix) {}

    /** How often a problem occurs. */
    record ProblemCount(String code, String scope, int count) {}

    /**
     * The data sets of a session.
     *
     * @param datasets the oldest upload first
     * @param bytes what they take together
     * @param limit what they may take
     */
    @Schema(name = "DatasetList")
    record DatasetList(List<DatasetSummary> datasets, long bytes, long limit) {}
}
