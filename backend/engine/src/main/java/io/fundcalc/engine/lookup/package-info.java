/**
 * Finding one name among many thousands: sorted keys and lists of places in plain arrays, measured like a calculation.
 */
@NullMarked
package io.fundcalc.engine.lookup;

import org.jspecify.annotations.NullMarked;
