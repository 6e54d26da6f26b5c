/** Kept copies of histories: what was good once stays readable when its source is away. */
@NullMarked
package io.fundcalc.app.fund.copy;

import org.jspecify.annotations.NullMarked;
