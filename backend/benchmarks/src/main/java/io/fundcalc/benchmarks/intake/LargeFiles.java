package io.fundcalc.benchmarks.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the files that the benchmarks read: histories of fictional funds, drawn from a fixed seed. */
final class LargeFiles {

    static final int CSV_ROWS = 750_000;
    static final int XLSX_ROWS = 100_000;
    private static final int DAYS = 2_500;
    private static final String[] NAMES = {
        "code", "fund name", "date", "nav", "cumulative nav", "daily return", "status", "volume"
    };

    private final Random random = new Random(42);
    private double nav = 1;

    private LargeFiles() {}

    /** 750,000 rows of eight columns, some 45 MB. */
    static Path csv() throws IOException {
        Path file = Files.createTempFile("large", ".csv");
        LargeFiles rows = new LargeFiles();
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", NAMES) + "\n");
            for (int i = 0; i < CSV_ROWS; i++) {
                out.write(String.join(",", rows.row(i)) + "\n");
            }
        }
        return file;
    }

    /** 100,000 rows of eight columns. */
    static Path xlsx() throws IOException {
        Path file = Files.createTempFile("large", ".xlsx");
        LargeFiles rows = new LargeFiles();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "large", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("nav");
            for (int column = 0; column < NAMES.length; column++) {
                sheet.value(0, column, NAMES[column]);
            }
            for (int i = 0; i < XLSX_ROWS; i++) {
                String[] cells = rows.row(i);
                for (int column = 0; column < NAMES.length; column++) {
                    if (column == 3 || column == 4 || column == 7) {
                        sheet.value(i + 1, column, Double.valueOf(cells[column]));
                    } else {
                        sheet.value(i + 1, column, cells[column]);
                    }
                }
            }
        }
        return file;
    }

    private String[] row(int index) {
        int fund = index / DAYS;
        double before = nav;
        // Never below a half, so that changes keep their two decimals.
        nav = index % DAYS == 0 ? 1 : Math.round(Math.max(0.5, before * (1 + random.nextGaussian() / 100)) * 1e4) / 1e4;
        double change = index % DAYS == 0 ? 0 : nav / before - 1;
        return new String[] {
            String.valueOf(110_000 + fund),
            "Fund No " + fund,
            LocalDate.of(2014, 1, 1).plusDays(index % DAYS).toString(),
            String.format(Locale.ROOT, "%.4f", nav),
            String.format(Locale.ROOT, "%.4f", nav + 1),
            String.format(Locale.ROOT, "%.2f%%", change * 100),
            "open",
            String.valueOf(1_000_000 + random.nextInt(8_999_999))
        };
    }
}
