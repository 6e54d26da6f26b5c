/**
 * Rows become results or problems. May use sniff, cell, row, form, report and content. More than twelve files, because
 * each rule of reading is one, and they see each other's package-private parts.
 */
@NullMarked
package io.fundcalc.intake.reading;

import org.jspecify.annotations.NullMarked;
