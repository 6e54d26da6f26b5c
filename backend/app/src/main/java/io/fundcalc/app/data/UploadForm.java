package io.fundcalc.app.data;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an upload, for the contract; the body is read as it arrives.
 *
 * @param file CSV, TSV or XLSX, at most 50 MB
 * @param options JSON
 */
record UploadForm(
        @Schema(format = "binary") String file, @Nullable UploadRequest options) {}
