/** Proofs that the cache saves work and never costs an answer. */
@NullMarked
package io.fundcalc.app.platform.cache.redis;

import org.jspecify.annotations.NullMarked;
