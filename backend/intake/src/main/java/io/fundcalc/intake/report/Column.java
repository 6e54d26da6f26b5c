package io.fundcalc.intake.report;

import io.fundcalc.intake.form.ColumnRole;

/**
 * A column of the file.
 *
 * @param index from 0
 * @param header its name as written, empty without one
 * @param role what it was read as
 * @param confidence from 0 to 1
 * @param evidence why that role
 * @param sample the first cell that is not empty, shortened and without control characters
 */
public record Column(int index, String header, ColumnRole role, double confidence, Evidence evidence, String sample) {}
