/** Tests of the room of fees. */
@NullMarked
package io.fundcalc.app.dca;

import org.jspecify.annotations.NullMarked;
