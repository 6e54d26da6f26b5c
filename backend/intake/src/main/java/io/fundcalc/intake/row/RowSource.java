package io.fundcalc.intake.row;

import java.io.IOException;

/** A table that can be read from its beginning, again and again. */
@FunctionalInterface
public interface RowSource {

    /**
     * Gives every row to the sink, or as many as it wants.
     *
     * @throws io.fundcalc.intake.report.Refusal where the file cannot be read on
     */
    void read(RowSink sink) throws IOException;
}
