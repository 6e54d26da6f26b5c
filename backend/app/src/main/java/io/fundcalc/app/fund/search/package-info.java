/** Which funds there are, and how one is found. */
@NullMarked
package io.fundcalc.app.fund.search;

import org.jspecify.annotations.NullMarked;
