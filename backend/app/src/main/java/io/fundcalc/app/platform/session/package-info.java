/** The anonymous session of a caller: who owns what was uploaded. Knows the web's requests and no other room. */
@NullMarked
package io.fundcalc.app.platform.session;

import org.jspecify.annotations.NullMarked;
