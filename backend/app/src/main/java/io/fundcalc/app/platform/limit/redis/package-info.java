/** Quotas that all instances share through Redis. Silent where there is no Redis, or while it is away. */
@NullMarked
package io.fundcalc.app.platform.limit.redis;

import org.jspecify.annotations.NullMarked;
