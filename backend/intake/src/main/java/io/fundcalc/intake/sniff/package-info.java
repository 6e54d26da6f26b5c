/**
 * What a file is and how it is written, found out from its beginning. May use cell, row, csv, form, content and report. More
 * than twelve files, because each question has its own evidence, and one layout is made of all answers.
 */
@NullMarked
package io.fundcalc.intake.sniff;

import org.jspecify.annotations.NullMarked;
