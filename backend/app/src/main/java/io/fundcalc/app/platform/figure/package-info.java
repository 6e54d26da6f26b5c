/** Figures on their way into an answer: a value, or null with the reason in the caller's language. */
@NullMarked
package io.fundcalc.app.platform.figure;

import org.jspecify.annotations.NullMarked;
