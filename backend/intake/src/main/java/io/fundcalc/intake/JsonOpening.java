package io.fundcalc.intake;

import io.fundcalc.intake.encoding.EncodingSniffer;
import io.fundcalc.intake.encoding.TextEncoding;
import io.fundcalc.intake.json.JsonRows;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.row.CorrectedRows;
import io.fundcalc.intake.row.RowSource;
import io.fundcalc.intake.sniff.LayoutSniffer;
import io.fundcalc.intake.sniff.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens a text in JSON, as an interface answers it: the longest list in it is the table. */
final class JsonOpening {

    private static final int SAMPLED_ROWS = 2_000;

    private JsonOpening() {}

    static OpenTable open(Path file, byte[] head, IntakeOptions options, IntakeLimits limits, Findings findings)
            throws IOException {
        findings.add(new Guess(Guess.Topic.FORMAT, "JSON", 1, Evidence.of(Evidence.Code.USUAL), List.of()));
        TextEncoding encoding = EncodingSniffer.of(head, head.length, options.encoding(), LayoutSniffer::knownWords);
        RowSource rows = CorrectedRows.of(
                JsonRows.open(() -> TextOpening.reader(file, encoding), limits.columns()), options.edits());
        Sample sample = new Sample(SAMPLED_ROWS, limits.columns());
        rows.read(sample);
        findings.rows(sample.rows());
        return new OpenTable(rows, sample.rows(), false, false, false, () -> {});
    }
}
