package io.fundcalc.app.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a file says about it; what is left out is found out and shown with its confidence.
 *
 * @param name of the data set, the file's when absent
 * @param preview report only, keep nothing
 * @param kind {@code nav}, {@code returns} or {@code transactions}
 * @param encoding {@code UTF-8}, {@code GB18030}, {@code Shift_JIS} …
 * @param delimiter one of {@code , ; | } and the tab
 * @param decimals {@code point} or {@code comma}
 * @param dates {@code yearFirst}, {@code dayFirst} or {@code monthFirst}
 * @param sheet name of the sheet of a workbook
 * @param headerRow row of the column names, from 1; 0 for none
 * @param columns what single columns are
 * @param percent whether changes without a percent sign are percent
 * @param zone where times that state a zone are read as days, such as {@code Asia/Shanghai}; {@code UTC} keeps the days
 *     that are written
 * @param swapped whether day and month of dates that begin with the year, or are stored as numbers, change places
 * @param events {@code asStated}, {@code leftOut}, {@code perTen}, {@code perHundred} or {@code perThousand}: how stated
 *     dividends and splits are used; those that the values show when absent
 * @param edits cells that are read otherwise than they stand in the file, which stays as it is; at most 500
 * @param confirmed codes of questions whose present reading is right; they are not asked again
 */
@Schema(name = "UploadOptions")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UploadRequest(
        @Nullable String name,
        @Nullable Boolean preview,
        @Nullable String kind,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String decimals,
        @Nullable String dates,
        @Nullable String sheet,
        @Nullable Integer headerRow,
        @Nullable List<ColumnChoice> columns,
        @Nullable Boolean percent,
        @Nullable String zone,
        @Nullable Boolean swapped,
        @Nullable String events,

        @ArraySchema(maxItems = UploadRequest.MOST_EDITS) @Nullable
        List<CellChange> edits,

        @Nullable List<String> confirmed) {

    /** As many as a person corrects by hand, and within the size of the options. */
    static final int MOST_EDITS = 500;

    static final UploadRequest NONE = new UploadRequest(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /**
     * What a column is.
     *
     * @param index from 0
     * @param role {@code date}, {@code unitNav}, {@code cumulativeNav} …, as the report names them; {@code ignored}
     */
    record ColumnChoice(int index, String role) {}

    /**
     * A cell corrected.
     *
     * @param row as the problems count it, from 1
     * @param column from 0
     * @param value what is read in its place, at most 200 characters; empty for an empty cell
     */
    record CellChange(int row, int column, String value) {}
}
