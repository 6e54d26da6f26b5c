/** What is looked at before the service starts. Knows only who reads the files it looks at. */
@NullMarked
package io.fundcalc.app.platform.start;

import org.jspecify.annotations.NullMarked;
