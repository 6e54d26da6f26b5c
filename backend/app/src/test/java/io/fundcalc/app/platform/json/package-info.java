/** Proofs of reading. */
@NullMarked
package io.fundcalc.app.platform.json;

import org.jspecify.annotations.NullMarked;
