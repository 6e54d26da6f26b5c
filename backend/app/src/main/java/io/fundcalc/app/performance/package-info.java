/**
 * The room of one fund's performance: {@code /api/v1/performance/…}. May use the engine and the platform, no other room.
 */
@NullMarked
package io.fundcalc.app.performance;

import org.jspecify.annotations.NullMarked;
