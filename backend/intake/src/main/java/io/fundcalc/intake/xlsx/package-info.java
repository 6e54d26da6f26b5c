/** Rows of a workbook, out of a zip file that is not trusted. May use row and report. */
@NullMarked
package io.fundcalc.intake.xlsx;

import org.jspecify.annotations.NullMarked;
