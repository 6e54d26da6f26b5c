/** Rows of a text with a delimiter. May use row, report and FastCSV. */
@NullMarked
package io.fundcalc.intake.csv;

import org.jspecify.annotations.NullMarked;
