/** The application: one room for each family of calculations, and the platform they stand on. */
@NullMarked
package io.fundcalc.app;

import org.jspecify.annotations.NullMarked;
