/** The door of the module: a file goes in, typed rows and a report come out. Uses every package below. */
@NullMarked
package io.fundcalc.intake;

import org.jspecify.annotations.NullMarked;
