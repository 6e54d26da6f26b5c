/** Where data sets are kept: what a store promises, the one in the process, and how rows become bytes. */
@NullMarked
package io.fundcalc.app.data.store;

import org.jspecify.annotations.NullMarked;
