/** Quotas that all instances share through Redis. Empty results where there is no Redis, or while it is unavailable. */
@NullMarked
package io.fundcalc.app.platform.limit.redis;

import org.jspecify.annotations.NullMarked;
