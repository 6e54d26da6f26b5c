/**
 * What instances share and must not lose to a full cache, such as sessions and what callers have used up. Without Redis,
 * and while it is unavailable, each instance continues alone: every result of this package may be empty. Commands are
 * spoken in rooms named {@code redis} only.
 */
@NullMarked
package io.fundcalc.app.platform.state;

import org.jspecify.annotations.NullMarked;
