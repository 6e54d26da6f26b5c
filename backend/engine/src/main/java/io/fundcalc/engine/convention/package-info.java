/**
 * The closed choices that figures depend on, each named as the HTTP contract names it. Knows no other package. An
 * enum's {@code toString} is its name on the wire. More than twelve files, because each choice is one, and a reader looks
 * for them in one place.
 */
@NullMarked
package io.fundcalc.engine.convention;

import org.jspecify.annotations.NullMarked;
