@NullMarked
package io.fundcalc.app.platform.logging;

import org.jspecify.annotations.NullMarked;
