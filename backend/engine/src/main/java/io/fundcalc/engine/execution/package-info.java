/** How a caller stops a calculation that runs too long or whose caller has left. Knows no other package. */
@NullMarked
package io.fundcalc.engine.execution;

import org.jspecify.annotations.NullMarked;
