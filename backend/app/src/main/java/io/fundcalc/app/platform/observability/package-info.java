/** What operators see: health, meters, logs. Knows settings and availability. */
@NullMarked
package io.fundcalc.app.platform.observability;

import org.jspecify.annotations.NullMarked;
