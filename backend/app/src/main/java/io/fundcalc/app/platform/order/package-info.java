/** Orders of a request: amounts, rates, tiers and rounding as the engine's exact types. */
@NullMarked
package io.fundcalc.app.platform.order;

import org.jspecify.annotations.NullMarked;
