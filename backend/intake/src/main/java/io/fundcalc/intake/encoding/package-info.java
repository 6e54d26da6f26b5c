/** How bytes become characters. May use report. */
@NullMarked
package io.fundcalc.intake.encoding;

import org.jspecify.annotations.NullMarked;
