/**
 * Where data sets are kept: what a store promises, the one in the process, and how rows become bytes. More than twelve
 * files, because each part of a data set has its own record.
 */
@NullMarked
package io.fundcalc.app.data.store;

import org.jspecify.annotations.NullMarked;
