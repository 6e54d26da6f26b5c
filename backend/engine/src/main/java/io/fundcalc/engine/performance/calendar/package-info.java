/** Returns of calendar months and years. May use track and what lies below it. */
@NullMarked
package io.fundcalc.engine.performance.calendar;

import org.jspecify.annotations.NullMarked;
