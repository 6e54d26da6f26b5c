/** The room of what buying, holding and selling a fund costs. May use the engine and the platform, no other room. */
@NullMarked
package io.fundcalc.app.fees;

import org.jspecify.annotations.NullMarked;
