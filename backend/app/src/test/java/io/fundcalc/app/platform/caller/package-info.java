/** Proofs of who a caller is taken for. */
@NullMarked
package io.fundcalc.app.platform.caller;

import org.jspecify.annotations.NullMarked;
