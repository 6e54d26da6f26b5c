/** Problems as RFC 9457 describes them: the only room that shapes errors. */
@NullMarked
package io.fundcalc.app.platform.problem;

import org.jspecify.annotations.NullMarked;
