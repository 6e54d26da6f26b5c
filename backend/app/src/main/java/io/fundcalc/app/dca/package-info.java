/**
 * Savings plans (定投): reads requests, asks the engine and words its answers. More than twelve files, because each calculation
 * has its service and all share one plan.
 */
@NullMarked
package io.fundcalc.app.dca;

import org.jspecify.annotations.NullMarked;
