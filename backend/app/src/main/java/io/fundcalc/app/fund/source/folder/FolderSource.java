package io.fundcalc.app.fund.source.folder;

import io.fundcalc.app.fund.source.FundEntry;
import io.fundcalc.app.fund.source.FundProfile;
import io.fundcalc.app.fund.source.NavKind;
import io.fundcalc.app.fund.source.NavRow;
import io.fundcalc.app.fund.source.NavSource;
import io.fundcalc.app.fund.source.Part;
import io.fundcalc.app.fund.source.Published;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import io.fundcalc.intake.FileIntake;
import io.fundcalc.intake.IntakeOptions;
import io.fundcalc.intake.IntakeReport;
import io.fundcalc.intake.RefusedFileException;
import io.fundcalc.intake.Source;
import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.content.NavContent;
import io.fundcalc.intake.content.NavHistory;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * NAV files of a directory, read as uploads are: {@code 110022.csv} is the fund {@code directory:110022}. A code is looked
 * for among the names of the files that are there; it never becomes part of a path.
 */
public final class FolderSource implements NavSource {

    /** Name in references. */
    public static final String ID = "directory";

    private static final Pattern CODES = Pattern.compile("[\\p{L}\\p{N}_.-]{1,60}");
    private static final Pattern FILES = Pattern.compile("(.+)\\.(csv|tsv|txt|xlsx)", Pattern.CASE_INSENSITIVE);
    private static final int MOST_FILES = 20_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record ReadFile(FileTime changed, long size, Published published) {}

    private final Path directory;
    private final Map<Path, ReadFile> read = new ConcurrentHashMap<>();

    public FolderSource(Path directory) {
        this.directory = directory;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Pattern codes() {
        return CODES;
    }

    @Override
    public boolean local() {
        return true;
    }

    /** One entry a file; its name is its code until it has been read. */
    @Override
    public List<FundEntry> index() {
        return files().stream()
                .map(file -> {
                    ReadFile known = read.get(file);
                    String name = known == null
                            ? code(file)
                            : known.published().profile().name();
                    return new FundEntry(ID, code(file), name, "", "", "");
                })
                .toList();
    }

    @Override
    public Published history(String code, @Nullable LocalDate from) {
        Path file = files().stream()
                .filter(each -> code(each).equals(code))
                .findFirst()
                .orElseThrow(() -> new SourceFault(Kind.NO_FUND, "no such file"));
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            ReadFile known = read.get(file);
            if (known == null || !known.changed().equals(changed) || known.size() != size) {
                known = new ReadFile(changed, size, read(file, code, changed));
                read.put(file, known);
            }
            return known.published();
        } catch (RefusedFileException refused) {
            throw new SourceFault(Kind.UNREADABLE, "refused: " + refused.code());
        } catch (IOException e) {
            throw new SourceFault(Kind.UNREACHABLE, "cannot be read: " + e.getMessage());
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(
                            file -> FILES.matcher(file.getFileName().toString()).matches())
                    .filter(file -> CODES.matcher(code(file)).matches())
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException e) {
            throw new SourceFault(Kind.UNREACHABLE, "directory cannot be listed: " + e.getMessage());
        }
    }

    private static String code(Path file) {
        var name = FILES.matcher(file.getFileName().toString());
        return name.matches() ? name.group(1) : "";
    }

    private static Published read(Path file, String code, FileTime changed) throws IOException, RefusedFileException {
        IntakeReport report =
                FileIntake.read(new Source(file, file.getFileName().toString()), IntakeOptions.NONE);
        if (!(report.content() instanceof NavContent navs)) {
            throw new SourceFault(Kind.UNREADABLE, "a statement of transactions, no NAV history");
        }
        Optional<NavHistory> own = navs.histories().stream()
                .filter(each -> each.fund().equals(code))
                .findFirst();
        NavHistory history = own.orElse(navs.histories().getFirst());
        Part part = new Part("file", changed.toInstant(), report.fingerprint());
        return published(history, code, part, report.rejectedRows().cardinality());
    }

    private static Published published(NavHistory history, String code, Part part, int dropped) {
        Decimals values = values(history);
        List<NavRow> rows = new ArrayList<>();
        Map<Integer, BigDecimal> payouts = new HashMap<>();
        Map<Integer, BigDecimal> splits = new HashMap<>();
        for (int i = 0; i < history.days().length; i++) {
            int day = history.days()[i];
            BigDecimal value = values.get(i);
            if (value != null) {
                BigDecimal published = cell(history.published(), i);
                rows.add(new NavRow(
                        day,
                        value,
                        cell(history.cumulative(), i),
                        published == null ? null : published.multiply(HUNDRED),
                        part));
                event(payouts, day, cell(history.payouts(), i), BigDecimal.ZERO);
                event(splits, day, cell(history.ratios(), i), BigDecimal.ONE);
            }
        }
        String name = history.name().isBlank() ? code : history.name();
        return new Published(new FundProfile(name, "", "", NavKind.UNIT), rows, payouts, splits, null, dropped);
    }

    /** The unit NAV, or what stands in its place. */
    private static Decimals values(NavHistory history) {
        Decimals unit = history.unit();
        Decimals adjusted = history.adjusted();
        Decimals cumulative = history.cumulative();
        Decimals best = unit != null ? unit : adjusted != null ? adjusted : cumulative;
        if (best == null) {
            throw new SourceFault(Kind.UNREADABLE, "no column of NAVs");
        }
        return best;
    }

    private static @Nullable BigDecimal cell(@Nullable Decimals column, int row) {
        return column == null ? null : column.get(row);
    }

    private static void event(
            Map<Integer, BigDecimal> events, int day, @Nullable BigDecimal amount, BigDecimal nothing) {
        if (amount != null && amount.signum() > 0 && amount.compareTo(nothing) != 0) {
            events.put(day, amount);
        }
    }
}
