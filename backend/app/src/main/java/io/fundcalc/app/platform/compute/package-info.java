/** The bounded pool that heavy work runs on. Knows settings and problems. */
@NullMarked
package io.fundcalc.app.platform.compute;

import org.jspecify.annotations.NullMarked;
