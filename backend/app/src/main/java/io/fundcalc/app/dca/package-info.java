/** Savings plans (定投): reads requests, asks the engine and words its answers. */
@NullMarked
package io.fundcalc.app.dca;

import org.jspecify.annotations.NullMarked;
