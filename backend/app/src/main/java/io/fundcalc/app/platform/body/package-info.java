/**
 * Bodies of requests and responses on their way: within limits of size, time and memory. Knows callers, settings and
 * problems.
 */
@NullMarked
package io.fundcalc.app.platform.body;

import org.jspecify.annotations.NullMarked;
