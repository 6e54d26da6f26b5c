/** What one caller may ask for: bytes, time and calls. The only room that sees the limiter's library. */
@NullMarked
package io.fundcalc.app.platform.limit;

import org.jspecify.annotations.NullMarked;
