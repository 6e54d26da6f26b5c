package io.fundcalc.app.fund.source.folder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import io.fundcalc.intake.IntakeReport;
import io.fundcalc.intake.RefusedFileException;
import io.fundcalc.intake.Source;
import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.content.NavContent;
import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.content.ReturnColumns;
import io.fundcalc.intake.option.IntakeOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    private record ReadFile(FileTime changed, long size, Published published) {

        /** About what it takes in memory: 250 bytes a row with its numbers. */
        int bytes() {
            return 1_000 + 250 * published.rows().size();
        }
    }

    /** Of the coarsest time stamps of file systems: a change so soon after another one need not show in them. */
    private static final Duration GRAIN = Duration.ofSeconds(2);

    /**
     * The files as they were listed.
     *
     * @param changed when the directory had changed last
     * @param at when it was listed
     */
    private record Listing(FileTime changed, Instant at, Map<String, Path> files) {

        boolean holds(FileTime now) {
            return changed.equals(now) && changed.toInstant().plus(GRAIN).isBefore(at);
        }
    }

    /** Entries made of a listing, and of so many names as had been read then. */
    private record Index(Map<String, Path> files, long names, List<FundEntry> entries) {}

    private final Path directory;
    private final Cache<Path, ReadFile> read;
    /** Names of funds, which stay known when their rows make room for others. */
    private final Map<Path, String> names = new ConcurrentHashMap<>();

    private final AtomicLong namesRead = new AtomicLong();
    private volatile @Nullable Listing listing;
    private volatile @Nullable Index index;

    /** @param mostBytes of files that are kept as they were read */
    public FolderSource(Path directory, long mostBytes) {
        this.directory = directory;
        this.read = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((Path file, ReadFile known) -> known.bytes())
                .build();
    }

    /** What the files take that are kept as they were read. */
    long keptBytes() {
        read.cleanUp();
        return read.asMap().values().stream().mapToLong(ReadFile::bytes).sum();
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

    /** One entry a file; its name is its code until it has been read. The same list until something changes. */
    @Override
    public List<FundEntry> index() {
        Map<String, Path> files = files();
        long read = namesRead.get();
        Index known = index;
        if (known == null || !known.files().equals(files) || known.names() != read) {
            names.keySet().retainAll(Set.copyOf(files.values()));
            known = new Index(
                    files,
                    read,
                    files.entrySet().stream()
                            .map(file -> new FundEntry(
                                    ID, file.getKey(), names.getOrDefault(file.getValue(), file.getKey()), "", "", ""))
                            .toList());
            index = known;
        }
        return known.entries();
    }

    @Override
    public Published history(String code, @Nullable LocalDate from) {
        Path file = files().get(code);
        if (file == null) {
            throw new SourceFault(Kind.NO_FUND, "no such file");
        }
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            ReadFile known = read.getIfPresent(file);
            if (known == null || !known.changed().equals(changed) || known.size() != size) {
                known = new ReadFile(changed, size, read(file, code, changed));
                read.put(file, known);
                names.put(file, known.published().profile().name());
                namesRead.incrementAndGet();
            }
            return known.published();
        } catch (RefusedFileException refused) {
            throw new SourceFault(Kind.UNREADABLE, "refused: " + refused.code());
        } catch (IOException e) {
            throw new SourceFault(Kind.UNREACHABLE, "cannot be read: " + e.getMessage());
        }
    }

    /** The files by their codes, listed again only when the directory says that it has changed. */
    private Map<String, Path> files() {
        try {
            FileTime changed = Files.getLastModifiedTime(directory);
            Listing known = listing;
            if (known == null || !known.holds(changed)) {
                Instant at = Instant.now();
                known = new Listing(changed, at, listed());
                listing = known;
            }
            return known.files();
        } catch (IOException e) {
            throw new SourceFault(Kind.UNREACHABLE, "directory cannot be listed: " + e.getMessage());
        }
    }

    private Map<String, Path> listed() throws IOException {
        Map<String, Path> byCode = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> FILES.matcher(file.getFileName().toString()).matches())
                    .filter(file -> CODES.matcher(code(file)).matches())
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(MOST_FILES)
                    .forEach(file -> byCode.putIfAbsent(code(file), file));
        }
        return Collections.unmodifiableMap(byCode);
    }

    private static String code(Path file) {
        var name = FILES.matcher(file.getFileName().toString());
        return name.matches() ? name.group(1) : "";
    }

    private static Published read(Path file, String code, FileTime changed) throws IOException, RefusedFileException {
        IntakeReport report =
                FileIntake.read(new Source(file, file.getFileName().toString()), IntakeOptions.NONE);
        if (!(report.content() instanceof NavContent navs)) {
            throw new SourceFault(Kind.UNREADABLE, "no NAV history, its rows are " + report.kind());
        }
        Part part = new Part("file", changed.toInstant(), report.fingerprint());
        ReturnColumns columns = ReturnColumns.of(own(navs, code));
        return published(columns, name(own(navs, code), code), part, report);
    }

    /** The only history of a file, or that of the file's name: which of several is meant is not for us to guess. */
    private static NavHistory own(NavContent navs, String code) {
        return navs.histories().size() == 1
                ? navs.histories().getFirst()
                : navs.histories().stream()
                        .filter(each -> each.fund().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new SourceFault(
                                Kind.SEVERAL_FUNDS, navs.histories().size() + " funds, none of that name"));
    }

    private static String name(NavHistory history, String code) {
        return history.name().isBlank() ? code : history.name();
    }

    private static Published published(ReturnColumns columns, String name, Part part, IntakeReport report) {
        Decimals values = columns.values();
        List<NavRow> rows = IntStream.range(0, columns.days().length)
                .mapToObj(i -> new NavRow(
                        columns.days()[i],
                        BigDecimal.valueOf(values.unscaled(i), values.scale(i)),
                        columns.cumulative() == null
                                ? null
                                : columns.cumulative().get(i),
                        columns.percent(i),
                        part))
                .toList();
        return new Published(
                new FundProfile(name, "", "", NavKind.UNIT),
                rows,
                columns.payouts(),
                columns.splits(),
                null,
                report.rejectedRows().cardinality(),
                FileRemarks.of(columns, report));
    }
}
