/** A real Redis for all tests, and proofs of what stands before it. */
@NullMarked
package io.fundcalc.app.platform.redis;

import org.jspecify.annotations.NullMarked;
