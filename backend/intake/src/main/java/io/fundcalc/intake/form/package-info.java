/** Closed choices: what a file can be and how it can be written. Knows no other package. */
@NullMarked
package io.fundcalc.intake.form;

import org.jspecify.annotations.NullMarked;
