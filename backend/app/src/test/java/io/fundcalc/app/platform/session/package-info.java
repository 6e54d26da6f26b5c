/** Tests of the anonymous session. */
@NullMarked
package io.fundcalc.app.platform.session;

import org.jspecify.annotations.NullMarked;
