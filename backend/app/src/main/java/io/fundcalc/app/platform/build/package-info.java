/** What this build is made of. */
@NullMarked
package io.fundcalc.app.platform.build;

import org.jspecify.annotations.NullMarked;
