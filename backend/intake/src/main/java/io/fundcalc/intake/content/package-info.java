/** What a file held: NAV histories or transactions, in compact columns. May use form and the engine's series. */
@NullMarked
package io.fundcalc.intake.content;

import org.jspecify.annotations.NullMarked;
