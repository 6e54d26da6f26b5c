/**
 * The room of NAV sources: finds funds, brings their histories, says how good they are. May use the platform, no other
 * room. More than twelve files, because each of its answers has its own record.
 */
@NullMarked
package io.fundcalc.app.fund;

import org.jspecify.annotations.NullMarked;
