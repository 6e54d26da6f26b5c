package io.fundcalc.app.fund;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.fund.copy.HistoryCache;
import io.fundcalc.app.fund.copy.HistoryLifetimes;
import io.fundcalc.app.fund.copy.SharedHistories;
import io.fundcalc.app.fund.outbound.PlayedSource;
import io.fundcalc.app.fund.source.eastmoney.EastmoneyShapes;
import io.fundcalc.app.fund.source.eastmoney.EastmoneySource;
import io.fundcalc.app.platform.series.ProvidedSeries.Remark;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Remarks on a history beside its values. */
class FundRemarksTest {

    private final PlayedSource played = new PlayedSource();
    private final HistoryCache copies = new HistoryCache(
            SharedHistories.NONE,
            new HistoryLifetimes(
                    Duration.ofHours(1),
                    Duration.ofDays(7),
                    Duration.ofDays(30),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1)),
            10_000_000,
            InstantSource.system());

    @AfterEach
    void close() {
        played.close();
    }

    private List<Remark> remarks() {
        return FundRemarks.of(copies.get(
                new EastmoneySource(played.way(EastmoneySource.address(played.url())), Duration.ofSeconds(5)),
                "900001"));
    }

    @Test
    void saysHowManyDaysAreFromTheSecondAddress() {
        // Sixty days from 2024-01-01: one page of the newest twenty comes, the forty up to 2024-02-09 do not.
        PlayedSource.Act whole = EastmoneyShapes.fund(EastmoneyShapes.rising(60));
        played.does(exchange -> {
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            if (query.contains("pageIndex=2") || query.contains("pageIndex=3")) {
                PlayedSource.respond(exchange, 403, "text/plain", "no");
            } else {
                whole.answer(exchange);
            }
        });

        assertThat(remarks()).containsExactly(new Remark("FUND_FROM_SECOND_SOURCE", "40", "2024-01-01", "2024-02-09"));
    }

    @Test
    void saysNothingOfTheSecondAddressWhereTheFirstOneGaveEverything() {
        played.does(EastmoneyShapes.fund(EastmoneyShapes.rising(60)));

        assertThat(remarks()).isEmpty();
    }
}
