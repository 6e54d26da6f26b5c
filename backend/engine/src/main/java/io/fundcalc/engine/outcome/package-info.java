/** How answers look: a value, or a typed reason why there is none. Knows no other package. */
@NullMarked
package io.fundcalc.engine.outcome;

import org.jspecify.annotations.NullMarked;
