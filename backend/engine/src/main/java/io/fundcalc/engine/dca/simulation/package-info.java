/** A savings plan carried out day by day, exact to the cent. Uses the plan, fees, money, series, history and cash flows. */
@NullMarked
package io.fundcalc.engine.dca.simulation;

import org.jspecify.annotations.NullMarked;
