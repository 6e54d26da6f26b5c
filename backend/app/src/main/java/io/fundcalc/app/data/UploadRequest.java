package io.fundcalc.app.data;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a file says about it; what is left out is found out and shown with its confidence.
 *
 * @param name of the data set, the file's when absent
 * @param preview report only, keep nothing
 * @param kind {@code nav} or {@code transactions}
 * @param encoding {@code UTF-8}, {@code GB18030}, {@code UTF-16LE} …
 * @param delimiter one of {@code , ; | } and the tab
 * @param decimals {@code point} or {@code comma}
 * @param dates {@code yearFirst}, {@code dayFirst} or {@code monthFirst}
 * @param sheet name of the sheet of a workbook
 * @param headerRow row of the column names, from 1; 0 for none
 * @param columns what single columns are
 * @param percent whether changes without a percent sign are percent
 */
@Schema(name = "UploadOptions")
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
        @Nullable Boolean percent) {

    static final UploadRequest NONE =
            new UploadRequest(null, null, null, null, null, null, null, null, null, null, null);

    /**
     * What a column is.
     *
     * @param index from 0
     * @param role {@code date}, {@code unitNav}, {@code cumulativeNav} …, as the report names them; {@code ignored}
     */
    record ColumnChoice(int index, String role) {}
}
