/**
 * What a file held: NAV histories or transactions, in compact columns; and which of them make a return. May use form and
 * the engine's series and quality. More than twelve files, because each kind of content has its rows and its choice of
 * columns.
 */
@NullMarked
package io.fundcalc.intake.content;

import org.jspecify.annotations.NullMarked;
