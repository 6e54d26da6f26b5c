/** How rows arrive, whatever the file: cells in order, and what they are. Knows report. */
@NullMarked
package io.fundcalc.intake.row;

import org.jspecify.annotations.NullMarked;
