/** Tests of the room of fees. */
@NullMarked
package io.fundcalc.app.fees;

import org.jspecify.annotations.NullMarked;
