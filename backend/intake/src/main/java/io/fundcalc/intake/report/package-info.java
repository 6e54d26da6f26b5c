/** What is told about a file: guesses, columns, problems, counts. May use form. */
@NullMarked
package io.fundcalc.intake.report;

import org.jspecify.annotations.NullMarked;
