/**
 * The door of the module: a file goes in, typed rows and a report come out. Uses every package below. More than twelve
 * files, because what a caller says and gets lies at the door, beside the steps that are private to the module.
 */
@NullMarked
package io.fundcalc.intake;

import org.jspecify.annotations.NullMarked;
