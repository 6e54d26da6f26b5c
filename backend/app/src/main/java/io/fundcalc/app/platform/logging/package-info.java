/**
 * The form of log lines: their fields, what is masked in them, how long they are, and the levels at which they are written.
 * Knows nothing of requests.
 */
@NullMarked
package io.fundcalc.app.platform.logging;

import org.jspecify.annotations.NullMarked;
