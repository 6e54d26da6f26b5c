/**
 * What instances share and must not lose to a full cache, such as sessions and what callers have used up. Without Redis,
 * and while it is away, each instance goes on by itself: every answer of this room may be silence. Commands are spoken in
 * rooms named {@code redis} only.
 */
@NullMarked
package io.fundcalc.app.platform.state;

import org.jspecify.annotations.NullMarked;
