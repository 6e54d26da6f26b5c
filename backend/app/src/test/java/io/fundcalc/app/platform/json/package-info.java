/** Proofs of reading and of the canonical form. */
@NullMarked
package io.fundcalc.app.platform.json;

import org.jspecify.annotations.NullMarked;
