/** What a file is and how it is written, found out from its beginning. May use cell, row, csv, form, content and report. */
@NullMarked
package io.fundcalc.intake.sniff;

import org.jspecify.annotations.NullMarked;
