/**
 * What operators see: health, meters, logs. Knows settings and availability. More than twelve files, because health and
 * meters show the same states.
 */
@NullMarked
package io.fundcalc.app.platform.observability;

import org.jspecify.annotations.NullMarked;
