/**
 * What callers bring along: uploads, the data sets made of them and the sessions they belong to. Reads files by the intake
 * module; hands data sets to calculations as a shelf of series.
 */
@NullMarked
package io.fundcalc.app.data;

import org.jspecify.annotations.NullMarked;
