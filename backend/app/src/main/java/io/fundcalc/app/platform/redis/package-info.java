/**
 * The way to Redis, for the rooms named {@code redis} and for {@code state}: addresses of every form, one link that
 * renews itself, and a breaker before it. Nothing here throws at a request or lets it wait beyond its timeout.
 */
@NullMarked
package io.fundcalc.app.platform.redis;

import org.jspecify.annotations.NullMarked;
