/** Who may compute, how many at once and for how long. Knows settings and problems. */
@NullMarked
package io.fundcalc.app.platform.compute;

import org.jspecify.annotations.NullMarked;
