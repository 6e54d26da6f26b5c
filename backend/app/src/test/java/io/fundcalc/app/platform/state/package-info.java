/** Proofs that state is shared, and that its loss is told and never thrown. */
@NullMarked
package io.fundcalc.app.platform.state;

import org.jspecify.annotations.NullMarked;
