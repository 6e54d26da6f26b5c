package io.fundcalc.app.data;

import io.fundcalc.app.platform.series.ProvidedSeries;
import io.fundcalc.app.platform.series.ProvidedSeries.Origin;
import io.fundcalc.engine.history.BaseDay;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.ReturnSeries;
import io.fundcalc.intake.content.ReturnHistory;
import java.util.List;

/** The series of a file of returns, with the base day that the file tells, or the one that its frequency suggests. */
final class ReturnsOfHistory {

    private ReturnsOfHistory() {}

    /**
     * The series that a history makes.
     *
     * @param questions codes of open questions about its file
     */
    static ProvidedSeries of(ReturnHistory history, Origin origin, List<String> questions) {
        Dates dates = Dates.of(history.days());
        int base = history.base() == ReturnHistory.NO_BASE ? BaseDay.before(dates) : history.base();
        return new ProvidedSeries(
                new ProvidedSeries.Returns(
                        new ReturnSeries(base, dates, history.returns().toDoubles())),
                List.of(),
                List.of(),
                origin,
                NavOfHistory.unconfirmed(questions));
    }
}
