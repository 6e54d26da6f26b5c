/** Tests of data sets in Redis. */
@NullMarked
package io.fundcalc.app.data.redis;

import org.jspecify.annotations.NullMarked;
