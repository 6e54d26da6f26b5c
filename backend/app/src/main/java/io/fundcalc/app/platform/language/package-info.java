/** The caller's language and the words in it. Knows no other room. */
@NullMarked
package io.fundcalc.app.platform.language;

import org.jspecify.annotations.NullMarked;
