/** The one form that equal requests share, and its digest. Knows records, and neither JSON nor any family. */
@NullMarked
package io.fundcalc.app.platform.canonical;

import org.jspecify.annotations.NullMarked;
