@NullMarked
package io.fundcalc.app.platform.trace;

import org.jspecify.annotations.NullMarked;
