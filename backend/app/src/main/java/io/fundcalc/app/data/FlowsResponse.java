package io.fundcalc.app.data;

import io.fundcalc.app.data.DatasetResponses.FileQuestion;
import java.util.List;

/**
 * Flows read from a pasted text.
 *
 * @param flows in the order of the text
 * @param questions what the text does not decide; it was read as is likeliest until one of the answers is given
 */
record FlowsResponse(List<Flow> flows, List<FileQuestion> questions) {

    /**
     * A flow as the investor sees it: paid in is negative.
     *
     * @param date {@code YYYY-MM-DD}; the cell as it stands where it is no date
     * @param amount a plain decimal; the cell as it stands where {@code read} is false
     * @param read whether the amount is a number whose direction is known
     */
    record Flow(String date, String amount, boolean read) {}
}
