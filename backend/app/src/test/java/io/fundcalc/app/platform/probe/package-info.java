/** A calculation for tests of the platform, so that they need no family. */
@NullMarked
package io.fundcalc.app.platform.probe;

import org.jspecify.annotations.NullMarked;
