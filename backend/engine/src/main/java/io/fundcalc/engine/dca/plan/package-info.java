/** A savings plan: its days, its strategy and when it sells. Uses money, fees and series. */
@NullMarked
package io.fundcalc.engine.dca.plan;

import org.jspecify.annotations.NullMarked;
