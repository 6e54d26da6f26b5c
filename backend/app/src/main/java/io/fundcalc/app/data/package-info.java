/**
 * What callers bring along: uploads, the data sets made of them and the sessions they belong to. Reads files by the intake
 * module; hands data sets to calculations as a shelf of series. More than twelve files, because three controllers share one
 * session, one shelf and one set of words.
 */
@NullMarked
package io.fundcalc.app.data;

import org.jspecify.annotations.NullMarked;
