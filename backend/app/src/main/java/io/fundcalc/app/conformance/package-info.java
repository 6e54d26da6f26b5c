/**
 * The room that recomputes published figures and shows both. Cases are requests as anybody may send them; they run
 * through the calculations that rooms offer by name. May use the platform, no other room.
 */
@NullMarked
package io.fundcalc.app.conformance;

import org.jspecify.annotations.NullMarked;
