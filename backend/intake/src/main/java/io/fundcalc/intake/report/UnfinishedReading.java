package io.fundcalc.intake.report;

import java.util.List;

/**
 * How far the reading of a refused file came, so that its owner can put right what was guessed wrong.
 *
 * @param guesses what was found out until then
 * @param columns every column, none where no table was found
 * @param questions what the file does not decide
 * @param problems what is wrong with rows, none where they were not come to
 * @param preview the first rows as they stand in the file, cells shortened; lines of a text in which no table was found
 */
public record UnfinishedReading(
        List<Guess> guesses,
        List<Column> columns,
        List<Question> questions,
        ProblemList problems,
        List<List<String>> preview) {}
