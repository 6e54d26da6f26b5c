package io.fundcalc.app.fund;

import io.fundcalc.app.fund.FundLookup.Place;
import io.fundcalc.app.fund.FundsResponse.Match;
import io.fundcalc.app.fund.copy.CachedHistory;
import io.fundcalc.app.fund.copy.HistoryCache;
import io.fundcalc.app.fund.copy.HistoryCache.Served;
import io.fundcalc.app.fund.search.FundDirectory;
import io.fundcalc.app.fund.source.FundEntry;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.series.SeriesReference.Fund;
import io.fundcalc.app.platform.series.SeriesWindow;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds funds and tells of them. */
@Service
class FundService {

    private static final int MOST_MATCHES = 50;

    private final FundLookup lookup;
    private final FundDirectory directory;
    private final HistoryCache copies;
    private final FundAnswers answers;
    private final SourceStates states;

    FundService(
            FundLookup lookup, FundDirectory directory, HistoryCache copies, FundAnswers answers, SourceStates states) {
        this.lookup = lookup;
        this.directory = directory;
        this.copies = copies;
        this.answers = answers;
        this.states = states;
    }

    /** The best matches for a text. */
    FundsResponse search(String text, int limit) {
        if (limit < 1 || limit > MOST_MATCHES) {
            throw new ProblemException(
                    ProblemType.INVALID,
                    new Fault("/limit", "LIMIT_OUT_OF_RANGE", String.valueOf(limit), String.valueOf(MOST_MATCHES)));
        }
        return new FundsResponse(
                directory.find(text, limit).stream().map(Match::of).toList(), directory.size());
    }

    /**
     * A fund as a whole.
     *
     * @param reference {@code eastmoney:110022}
     */
    FundResponse fund(String reference, Locale language) {
        Served had = find(reference, language);
        CachedHistory copy = had.copy();
        String type = directory
                .entry(copy.reference().source(), copy.reference().code())
                .map(FundEntry::type)
                .orElse("");
        Duration age = copies.age(copy);
        return answers.fund(had, type, age, language);
    }

    /** The rows from one day to another; none is an answer too. */
    NavResponse nav(String reference, SeriesWindow window, Locale language) {
        CachedHistory copy = find(reference, language).copy();
        int from = copy.rows().dates().lastOnOrBefore(window.fromDay() - 1) + 1;
        int to = copy.rows().dates().lastOnOrBefore(window.toDay()) + 1;
        return answers.nav(copy, from, Math.max(from, to));
    }

    SourcesResponse sources(Locale language) {
        return states.all(language);
    }

    private Served find(@Nullable String reference, Locale language) {
        return lookup.find(Fund.of(String.valueOf(reference)), new Place(ProblemType.NOT_FOUND, "", language));
    }
}
