package io.fundcalc.app.fund;

import io.fundcalc.app.fund.KnownSources.Known;
import io.fundcalc.app.fund.SourcesResponse.Failure;
import io.fundcalc.app.fund.SourcesResponse.Quota;
import io.fundcalc.app.fund.SourcesResponse.Source;
import io.fundcalc.app.fund.outbound.Outbound;
import io.fundcalc.app.fund.outbound.SourceRecord;
import io.fundcalc.app.fund.search.FundDirectory;
import io.fundcalc.app.platform.language.Catalogue;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports the state of every source. Makes no calls: the state comes from earlier calls. */
@Component
class SourceStates {

    private final KnownSources sources;
    private final FundDirectory directory;
    private final Catalogue catalogue;

    SourceStates(KnownSources sources, FundDirectory directory, Catalogue catalogue) {
        this.sources = sources;
        this.directory = directory;
        this.catalogue = catalogue;
    }

    SourcesResponse all(Locale language) {
        // Lists of this machine are looked at first, so that they are counted.
        directory.size();
        return new SourcesResponse(
                sources.all().stream().map(known -> source(known, language)).toList());
    }

    private Source source(Known known, Locale language) {
        Outbound way = known.outbound();
        SourceRecord record = way == null ? null : way.record();
        Instant success = record == null ? null : record.lastSuccess();
        SourceRecord.Met fault = record == null ? null : unanswered(record);
        return new Source(
                known.id(),
                catalogue.text("source.name." + known.id(), language),
                known.source() != null,
                state(known, success, fault),
                success == null ? null : success.truncatedTo(ChronoUnit.SECONDS).toString(),
                success == null
                        ? null
                        : Math.max(0, Duration.between(success, Instant.now()).toSeconds()),
                way == null ? null : way.breaker(),
                fault == null ? null : failure(fault, language),
                way == null
                        ? null
                        : new Quota(way.limits().perSecond(), way.limits().burst(), Math.max(0, way.callsLeft())),
                directory.size(known.id()));
    }

    /** A fault since the last success. */
    private static SourceRecord.@Nullable Met unanswered(SourceRecord record) {
        SourceRecord.Met fault = record.lastFault();
        Instant success = record.lastSuccess();
        return fault == null || !fault.kind().broken() || (success != null && success.isAfter(fault.at()))
                ? null
                : fault;
    }

    private static String state(Known known, @Nullable Instant success, SourceRecord.@Nullable Met fault) {
        if (known.source() == null) {
            return "off";
        }
        Outbound way = known.outbound();
        if (way == null) {
            return "up";
        }
        if (way.breaker().equals("open")) {
            return "down";
        }
        return fault != null ? "failing" : success == null ? "ready" : "up";
    }

    private Failure failure(SourceRecord.Met fault, Locale language) {
        String kind = fault.kind().name();
        return new Failure(
                kind,
                catalogue.text("source." + kind, language),
                fault.at().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
