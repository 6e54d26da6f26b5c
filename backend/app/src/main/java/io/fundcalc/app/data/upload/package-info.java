/** Taking a file in: within limits of size, time and number, onto a disk that is clean afterwards. Knows no data sets. */
@NullMarked
package io.fundcalc.app.data.upload;

import org.jspecify.annotations.NullMarked;
