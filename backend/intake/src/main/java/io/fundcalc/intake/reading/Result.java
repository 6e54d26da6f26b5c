package io.fundcalc.intake.reading;

import io.fundcalc.intake.content.IntakeContent;
import io.fundcalc.intake.report.Counts;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.ProblemList;
import java.util.BitSet;

/**
 * What became of the rows of a table.
 *
 * @param content the accepted ones
 * @param counts how many became what
 * @param problems what is wrong
 * @param rejected rows left out with a problem
 * @param order which way the rows ran
 * @param from first day, since 1970-01-01
 * @param to last day
 */
public record Result(
        IntakeContent content, Counts counts, ProblemList problems, BitSet rejected, Guess order, int from, int to) {}
