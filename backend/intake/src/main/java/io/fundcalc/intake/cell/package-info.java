/** What one cell says: a number, a date, a word; without a string for each cell where that can be avoided. May use form and report. */
@NullMarked
package io.fundcalc.intake.cell;

import org.jspecify.annotations.NullMarked;
