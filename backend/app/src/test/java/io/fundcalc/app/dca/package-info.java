/** Tests of the room of savings plans. */
@NullMarked
package io.fundcalc.app.dca;

import org.jspecify.annotations.NullMarked;
