package io.fundcalc.app.performance;

import io.fundcalc.engine.performance.TearSheet;
import io.fundcalc.engine.performance.TearSheet.Section;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The larger parts of a tear sheet, by their names in the contract. */
enum Include {
    DRAWDOWNS("drawdowns", Section.DRAWDOWNS),
    CALENDAR("calendar", Section.CALENDAR),
    ROLLING("rolling", Section.ROLLING),
    HOLDING_PERIODS("holdingPeriods", Section.HOLDING_PERIODS),
    CHART("chart", Section.CHART),
    UNCERTAINTY("uncertainty", Section.UNCERTAINTY);

    /** What is sent when nothing is said. */
    static final Set<Include> USUAL = Arrays.stream(values())
            .filter(part -> TearSheet.USUAL_SECTIONS.contains(part.section))
            .collect(Collectors.collectingAndThen(
                    Collectors.toCollection(() -> EnumSet.noneOf(Include.class)), Collections::unmodifiableSet));

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
