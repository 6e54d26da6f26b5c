/** Cache-aside for finished answers: the only room that sees Redis. */
@NullMarked
package io.fundcalc.app.platform.cache;

import org.jspecify.annotations.NullMarked;
