/** What buying, holding and selling a fund costs, to the cent. May use money and outcome. */
@NullMarked
package io.fundcalc.engine.fees;

import org.jspecify.annotations.NullMarked;
