/** Rows of a list in JSON. May use row, report and the streaming parser of Jackson. */
@NullMarked
package io.fundcalc.intake.json;

import org.jspecify.annotations.NullMarked;
