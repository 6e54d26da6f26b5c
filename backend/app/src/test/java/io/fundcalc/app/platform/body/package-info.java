/** Tests of bodies on their way. */
@NullMarked
package io.fundcalc.app.platform.body;

import org.jspecify.annotations.NullMarked;
