package io.fundcalc.intake;

/**
 * Limits on the size of a file.
 *
 * @param bytes largest file
 * @param inflated largest total of what is unpacked from a workbook
 * @param rows most rows of data
 * @param columns most columns
 * @param field longest cell, in characters
 * @param problems most problems told in full
 * @param preview rows shown as they stand in the file
 */
public record IntakeLimits(long bytes, long inflated, int rows, int columns, int field, int problems, int preview) {

    /** 50 MB, 512 MB unpacked, a million rows, 200 columns, 64 KiB a cell, 200 problems, 20 rows of preview. */
    public static final IntakeLimits USUAL =
            new IntakeLimits(50_000_000, 512L << 20, 1_000_000, 200, 64 << 10, 200, 20);
}
