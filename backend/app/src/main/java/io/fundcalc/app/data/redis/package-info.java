/** Data sets in the Redis of the state: shared by all instances and still there after a restart. */
@NullMarked
package io.fundcalc.app.data.redis;

import org.jspecify.annotations.NullMarked;
