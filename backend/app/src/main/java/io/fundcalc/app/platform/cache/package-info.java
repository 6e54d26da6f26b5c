/**
 * Cache-aside for finished answers. An answer is a pure function of its key, which holds the version of all that makes
 * it, so nothing is ever invalidated: answers only expire. Kept in the process, and behind it in Redis where instances
 * share one; only the room {@code redis} inside sees that.
 */
@NullMarked
package io.fundcalc.app.platform.cache;

import org.jspecify.annotations.NullMarked;
