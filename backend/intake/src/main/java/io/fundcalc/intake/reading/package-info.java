/** Rows become results or problems. May use sniff, cell, row, form, report and content. */
@NullMarked
package io.fundcalc.intake.reading;

import org.jspecify.annotations.NullMarked;
