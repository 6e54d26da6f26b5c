/** Who may compute, and how many at once. Knows settings and problems. */
@NullMarked
package io.fundcalc.app.platform.compute;

import org.jspecify.annotations.NullMarked;
