/** Puts the answer of a calculation together: figures, notes, explanations, envelope. Knows no family. */
@NullMarked
package io.fundcalc.app.platform.answer;

import org.jspecify.annotations.NullMarked;
