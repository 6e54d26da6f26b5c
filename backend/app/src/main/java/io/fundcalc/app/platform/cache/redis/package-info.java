/**
 * Answers shared through Redis. A dead, slow or lying Redis costs time once and never
 * an answer: nothing here throws, waits beyond its timeout or trusts what it reads.
 */
@NullMarked
package io.fundcalc.app.platform.cache.redis;

import org.jspecify.annotations.NullMarked;
