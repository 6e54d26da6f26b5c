/** Mathematics without finance: sums, moments, quantiles, root finding. May use outcome. */
@NullMarked
package io.fundcalc.engine.numeric;

import org.jspecify.annotations.NullMarked;
