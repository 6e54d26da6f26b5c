/** JSON at the door: requests are read strictly and streaming. Knows problems, and no family. */
@NullMarked
package io.fundcalc.app.platform.json;

import org.jspecify.annotations.NullMarked;
