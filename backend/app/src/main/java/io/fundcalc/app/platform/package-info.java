/** What every room stands on. Knows no family. */
@NullMarked
package io.fundcalc.app.platform;

import org.jspecify.annotations.NullMarked;
