/** Tests of where data sets are kept. */
@NullMarked
package io.fundcalc.app.data.store;

import org.jspecify.annotations.NullMarked;
