package io.fundcalc.app.fund.copy;

import io.fundcalc.app.fund.source.NavKind;
import io.fundcalc.app.fund.source.Published.PublishedReturnCheck;
import io.fundcalc.app.platform.digest.Sha256;
import io.fundcalc.engine.quality.Finding;
import io.fundcalc.engine.quality.MissingIncome;
import io.fundcalc.engine.quality.NavQuality;
import io.fundcalc.engine.quality.PublishedNav;
import io.fundcalc.engine.quality.SourceDisagreement.Printed;
import io.fundcalc.engine.quality.StatedEvents;
import io.fundcalc.engine.quality.StatedEvents.Applied;
import io.fundcalc.engine.series.Dates;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks a copy over: what is wrong with it, and which version of the history it is. */
final class HistoryChecks {

    private static final int VERSION_BYTES = 16;

    private HistoryChecks() {}

    static CachedHistory of(CachedHistory copy) {
        boolean values = copy.kind() == NavKind.UNIT || copy.kind() == NavKind.PRICE;
        PublishedNav stated = values ? stated(copy) : null;
        Applied applied = stated == null
                ? new Applied(Collections.emptySortedMap(), Collections.emptySortedMap(), List.of())
                : StatedEvents.of(stated);
        return new CachedHistory(
                copy.reference(),
                copy.profile(),
                copy.rows(),
                copy.events(),
                copy.witness(),
                copy.dropped(),
                copy.remarks(),
                copy.times(),
                version(copy, applied),
                stated == null ? incomes(copy) : NavQuality.of(stated, printed(copy), applied),
                new CachedHistory.Events(applied.payouts(), applied.splits()));
    }

    /** Rates and incomes rise and fall as they like: of these only days without income are told. */
    private static List<Finding> incomes(CachedHistory copy) {
        return copy.kind() == NavKind.RATE
                ? List.of()
                : MissingIncome.of(copy.rows().dates(), copy.rows().values().toDoubles());
    }

    private static PublishedNav stated(CachedHistory copy) {
        CachedHistory.Rows rows = copy.rows();
        BigDecimal[] values = new BigDecimal[rows.size()];
        Arrays.setAll(values, rows::value);
        return new PublishedNav(
                rows.dates(),
                values,
                DecimalColumns.array(rows.percent()),
                DecimalColumns.array(rows.cumulative()),
                copy.events().payouts(),
                copy.events().splits());
    }

    /** What the second address has to say; not of days that are its own, where it would agree with itself. */
    private static @Nullable Printed printed(CachedHistory copy) {
        PublishedReturnCheck witness = copy.witness();
        if (witness == null) {
            return null;
        }
        Map<Integer, BigDecimal> values = new TreeMap<>(witness.values());
        Arrays.stream(copy.borrowed()).forEach(values::remove);
        if (values.isEmpty()) {
            return null;
        }
        return new Printed(
                Dates.of(values.keySet().stream().mapToInt(Integer::intValue).toArray()),
                values.values().toArray(BigDecimal[]::new));
    }

    private static String version(CachedHistory copy, Applied applied) {
        MessageDigest digest = Sha256.start();
        CachedHistory.Rows rows = copy.rows();
        ByteBuffer row = ByteBuffer.allocate(Integer.BYTES + Long.BYTES + 1);
        for (int i = 0; i < rows.size(); i++) {
            row.clear()
                    .putInt(rows.dates().day(i))
                    .putLong(rows.values().unscaled(i))
                    .put((byte) rows.values().scale(i));
            digest.update(row.flip());
        }
        String rest = Objects.toString(copy.profile())
                + new TreeMap<>(copy.events().payouts())
                + new TreeMap<>(copy.events().splits())
                + applied.payouts()
                + applied.splits();
        digest.update(rest.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), VERSION_BYTES));
    }
}
