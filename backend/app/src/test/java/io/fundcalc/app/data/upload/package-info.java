/** Tests of taking files in. */
@NullMarked
package io.fundcalc.app.data.upload;

import org.jspecify.annotations.NullMarked;
