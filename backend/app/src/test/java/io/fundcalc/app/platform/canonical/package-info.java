/** Proofs of the canonical form. */
@NullMarked
package io.fundcalc.app.platform.canonical;

import org.jspecify.annotations.NullMarked;
