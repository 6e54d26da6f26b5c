/** Kept copies in the Redis of the cache, for all instances and over restarts. */
@NullMarked
package io.fundcalc.app.fund.copy.redis;

import org.jspecify.annotations.NullMarked;
