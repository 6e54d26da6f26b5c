/** Digests: names of what was asked, tags of what was sent. */
@NullMarked
package io.fundcalc.app.platform.digest;

import org.jspecify.annotations.NullMarked;
