package io.fundcalc.app.fund.copy;

import io.fundcalc.app.fund.copy.CachedHistory.Events;
import io.fundcalc.app.fund.copy.CachedHistory.Times;
import io.fundcalc.app.fund.source.FundProfile;
import io.fundcalc.app.fund.source.FundReference;
import io.fundcalc.app.fund.source.Part;
import io.fundcalc.app.fund.source.Published.PublishedReturnCheck;
import io.fundcalc.engine.series.Dates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A copy as instances share it: JSON, packed. Bytes that are not exactly that, for this fund, are no copy. */
final class HistoryCodec {

    private static final int FORMAT = 1;
    private static final int MOST_BYTES = 32 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    private record Form(
            int format,
            FundReference reference,
            FundProfile profile,
            int[] days,
            List<BigDecimal> values,
            List<@Nullable BigDecimal> cumulative,
            List<@Nullable BigDecimal> percent,
            short[] part,
            List<Part> parts,
            Events events,
            @Nullable PublishedReturnCheck witness,
            int dropped,
            Times times) {}

    private HistoryCodec() {}

    static byte[] write(CachedHistory copy) {
        CachedHistory.Rows rows = copy.rows();
        Form form = new Form(
                FORMAT,
                copy.reference(),
                copy.profile(),
                rows.dates().days(),
                Arrays.stream(DecimalColumns.array(rows.values()))
                        .map(BigDecimal.class::cast)
                        .toList(),
                Arrays.asList(DecimalColumns.array(rows.cumulative())),
                Arrays.asList(DecimalColumns.array(rows.percent())),
                rows.part(),
                rows.parts(),
                copy.events(),
                copy.witness(),
                copy.dropped(),
                copy.times());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(JSON.writeValueAsBytes(form));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to write", e);
        }
        return bytes.toByteArray();
    }

    static @Nullable CachedHistory read(FundReference reference, byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            Form form = JSON.readValue(in.readNBytes(MOST_BYTES), Form.class);
            return form.format() == FORMAT && form.reference().equals(reference) ? copy(form) : null;
        } catch (IOException | RuntimeException _) {
            return null;
        }
    }

    private static CachedHistory copy(Form form) {
        CachedHistory.Rows rows = new CachedHistory.Rows(
                Dates.of(form.days()),
                DecimalColumns.of(form.values()),
                DecimalColumns.of(form.cumulative()),
                DecimalColumns.of(form.percent()),
                form.part(),
                form.parts());
        if (rows.values().size() != rows.size() || rows.part().length != rows.size()) {
            throw new IllegalArgumentException("columns of different lengths");
        }
        return HistoryChecks.of(new CachedHistory(
                form.reference(),
                form.profile(),
                rows,
                form.events(),
                form.witness(),
                form.dropped(),
                // Only files call for remarks of their source, and no file's copy is shared.
                List.of(),
                form.times(),
                "",
                List.of(),
                form.events()));
    }
}
