/** Savings plans (定投): one plan, or many of them, on the history of a fund. Uses the simulation and what lies below it. */
@NullMarked
package io.fundcalc.engine.dca;

import org.jspecify.annotations.NullMarked;
