package io.fundcalc.app.performance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.fundcalc.app.platform.convention.ConventionsRequest;
import io.fundcalc.app.platform.convention.ConventionsResponse;
import io.fundcalc.engine.performance.TearSheet;
import org.jspecify.annotations.Nullable;

/**
 * The conventions of a sheet.
 *
 * @param rollingWindow periods in a rolling window
 */
record TearSheetConventions(@JsonUnwrapped ConventionsResponse conventions, int rollingWindow) {

    static TearSheetConventions of(TearSheet.Result sheet, @Nullable ConventionsRequest asked) {
        return new TearSheetConventions(ConventionsResponse.of(sheet.conventions(), asked), sheet.rollingWindow());
    }
}
