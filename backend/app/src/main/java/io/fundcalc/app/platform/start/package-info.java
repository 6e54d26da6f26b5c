/** What is looked at before the service starts. Knows no other room. */
@NullMarked
package io.fundcalc.app.platform.start;

import org.jspecify.annotations.NullMarked;
