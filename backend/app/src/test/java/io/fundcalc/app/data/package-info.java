/** Tests of uploads and data sets. */
@NullMarked
package io.fundcalc.app.data;

import org.jspecify.annotations.NullMarked;
