package io.fundcalc.app.performance;

import io.fundcalc.engine.performance.TearSheet.Section;

/** The larger parts of a tear sheet, by their names in the contract. */
enum Include {
    DRAWDOWNS("drawdowns", Section.DRAWDOWNS),
    CALENDAR("calendar", Section.CALENDAR),
    ROLLING("rolling", Section.ROLLING),
    HOLDING_PERIODS("holdingPeriods", Section.HOLDING_PERIODS),
    CHART("chart", Section.CHART);

    private final String wireName;
    private final Section section;

    Include(String wireName, Section section) {
        this.wireName = wireName;
        this.section = section;
    }

    Section section() {
        return section;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
