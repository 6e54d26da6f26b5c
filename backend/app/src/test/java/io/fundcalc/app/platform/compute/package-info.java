@NullMarked
package io.fundcalc.app.platform.compute;

import org.jspecify.annotations.NullMarked;
