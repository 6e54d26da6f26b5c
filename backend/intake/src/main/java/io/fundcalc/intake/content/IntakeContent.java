package io.fundcalc.intake.content;

/** The typed rows of a file. */
public sealed interface IntakeContent permits NavContent, ReturnContent, TransactionContent {

    /** How many rows there are. */
    int size();
}
