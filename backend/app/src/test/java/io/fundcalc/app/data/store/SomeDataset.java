package io.fundcalc.app.data.store;

import io.fundcalc.intake.form.DatasetKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A data set of any size for tests of stores. */
public record SomeDataset(DatasetHeader header, Map<DatasetPart, byte[]> parts) {

    /** One whose rows take that many bytes, the same for the same id. */
    public static SomeDataset of(String id, int bytes) {
        byte[] rows = new byte[bytes];
        new Random(id.hashCode()).nextBytes(rows);
        Map<DatasetPart, byte[]> parts = Map.of(DatasetPart.ROWS, rows, DatasetPart.REPORT, new byte[] {1, 2, 3});
        DatasetHeader header = new DatasetHeader(
                id,
                "Name of " + id,
                "nav.csv",
                DatasetKind.NAV,
                "fingerprint",
                1_700_000_000_000L,
                new DatasetHeader.RowCounts(2, 2, 0, 0, 0),
                LocalDate.of(2024, 1, 2),
                LocalDate.of(2024, 1, 3),
                0,
                List.of(new DatasetHeader.Fund("110022", "消费行业", 2)),
                List.of(),
                Map.of(DatasetPart.ROWS, bytes, DatasetPart.REPORT, 3));
        return new SomeDataset(header, parts);
    }

    /** Keeps it. */
    public StoredDataset in(DatasetStore store, String owner) {
        return store.keep(owner, header, parts);
    }
}
