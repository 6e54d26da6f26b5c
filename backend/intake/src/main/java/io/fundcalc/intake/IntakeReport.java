package io.fundcalc.intake;

import io.fundcalc.intake.content.IntakeContent;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Counts;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.ProblemList;
import io.fundcalc.intake.report.Question;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/**
 * All that is known of a file after it was read; at least one row was accepted.
 *
 * @param kind what its rows are
 * @param guesses what was found out, and how surely
 * @param columns every column, read or not
 * @param questions what the file does not decide and the owner has not answered
 * @param counts what became of the rows
 * @param problems what is wrong with rows
 * @param preview the first rows as they stand in the file, the header among them, cells shortened
 * @param from first day accepted
 * @param to last day accepted
 * @param fingerprint SHA-256 of the file's bytes and the options, in hexadecimal
 * @param content the accepted rows, typed
 * @param rejectedRows the rows left out with a problem, numbered as {@link io.fundcalc.intake.report.Problem#row()}
 */
public record IntakeReport(
        DatasetKind kind,
        List<Guess> guesses,
        List<Column> columns,
        List<Question> questions,
        Counts counts,
        ProblemList problems,
        List<List<String>> preview,
        LocalDate from,
        LocalDate to,
        String fingerprint,
        IntakeContent content,
        BitSet rejectedRows) {}
