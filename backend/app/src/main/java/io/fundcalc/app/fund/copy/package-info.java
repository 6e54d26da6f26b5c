/** Kept copies of histories, readable while their source is unavailable. */
@NullMarked
package io.fundcalc.app.fund.copy;

import org.jspecify.annotations.NullMarked;
