@NullMarked
package io.fundcalc.app.platform.start;

import org.jspecify.annotations.NullMarked;
