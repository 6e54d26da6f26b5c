package io.fundcalc.app.data.store;

import io.fundcalc.intake.content.IntakeContent;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Question;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes the stored form of data sets. Bytes that are damaged or of another release's form are as good as
 * missing: they give null and are counted, and no request fails of them. A release writes only what the release before can
 * read, so that both can run on one store: fields may be added, and are optional when read; what an element of a list means
 * may be unknown to the older release, which leaves that element out. Thread-safe.
 */
public final class DatasetCodec {

    private static final Logger LOG = LoggerFactory.getLogger(DatasetCodec.class);

    private static final String HEADER = "header";
    /** Lists of a report, of which a later release may write elements that this one does not know. */
    private static final Map<String, Class<?>> ELEMENTS = Map.of(
            "guesses", Guess.class, "columns", Column.class, "questions", Question.class, "problems", Problem.class);

    private static final Set<String> PROBLEMS =
            Arrays.stream(ProblemCode.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PARTS =
            Arrays.stream(DatasetPart.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final JsonMapper json;
    private final long mostBytes;
    private final MeterRegistry registry;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    public DatasetCodec(JsonMapper json, StoreProperties settings, MeterRegistry registry) {
        this.json = json;
        this.mostBytes = settings.sessionLimit().toBytes();
        this.registry = registry;
        Stream.concat(
                        Stream.of(HEADER),
                        EnumSet.allOf(DatasetPart.class).stream().map(DatasetCodec::word))
                .forEach(this::counter);
    }

    /** The header as JSON. */
    public byte[] header(DatasetHeader header) {
        return json.writeValueAsBytes(header);
    }

    /** The header of such bytes; null where they are none. */
    public @Nullable DatasetHeader header(byte[] stored) {
        return readable(HEADER, () -> {
            JsonNode tree = json.readTree(stored);
            if (tree.get("parts") instanceof ObjectNode parts) {
                parts.retain(PARTS);
            }
            return checked(json.treeToValue(tree, DatasetHeader.class));
        });
    }

    private DatasetHeader checked(DatasetHeader header) {
        boolean whole = header.createdMillis() > 0
                && Stream.of(
                                header.id(),
                                header.name(),
                                header.file(),
                                header.kind(),
                                header.fingerprint(),
                                header.counts(),
                                header.from(),
                                header.to(),
                                header.funds(),
                                header.parts())
                        .noneMatch(DatasetCodec::isMissing)
                && header.funds().stream().noneMatch(fund -> isMissing(fund.code()) || isMissing(fund.name()));
        if (!whole || !plausible(header.parts())) {
            throw new IllegalArgumentException("a header that is not whole");
        }
        return header;
    }

    /** What is never null in a header made here may be in one that was read. */
    private static boolean isMissing(@Nullable Object value) {
        return value == null;
    }

    /** Space is set aside by these lengths before a byte is read. */
    private boolean plausible(Map<DatasetPart, Integer> lengths) {
        return lengths.values().stream().allMatch(length -> length != null && length >= 0)
                && lengths.values().stream().mapToLong(Integer::longValue).sum() <= mostBytes;
    }

    /** The rows of such bytes, whose checksum is compared; null where they are none. */
    @Nullable
    IntakeContent rows(byte[] stored) {
        return readable(word(DatasetPart.ROWS), () -> DatasetRows.unpack(stored));
    }

    /** The text of a compressed part, in UTF-8, whose checksum is compared; null where it is none. */
    byte @Nullable [] text(DatasetPart part, byte[] zipped) {
        return readable(word(part), () -> {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new IllegalArgumentException("not the bytes that were written", e);
            }
        });
    }

    /** The report of such JSON without what this release does not know; null where it is none. */
    @Nullable
    DatasetReport report(byte[] stored) {
        return readable(word(DatasetPart.REPORT), () -> {
            ObjectNode tree = (ObjectNode) json.readTree(stored);
            ELEMENTS.forEach((name, type) -> {
                if (tree.get(name) instanceof ArrayNode list) {
                    list.removeIf(element -> !isKnown(element, type));
                }
            });
            if (tree.get("problemCounts") instanceof ObjectNode counts) {
                counts.retain(PROBLEMS);
            }
            return json.treeToValue(tree, DatasetReport.class);
        });
    }

    private boolean isKnown(JsonNode element, Class<?> type) {
        try {
            return !isMissing(json.treeToValue(element, type));
        } catch (JacksonException _) {
            return false;
        }
    }

    private <T> @Nullable T readable(String part, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JacksonException | IllegalArgumentException | ClassCastException e) {
            counter(part).increment();
            if (reported.add(part)) {
                // Not the message, which may quote what was stored.
                LOG.warn(
                        "{} of a stored data set cannot be read and is treated as missing ({}); further ones are counted",
                        part,
                        e.getClass().getSimpleName());
            }
            return null;
        }
    }

    private Counter counter(String part) {
        return Counter.builder("fundcalc.datasets.unreadable")
                .description("Stored parts of data sets that were damaged or of another form, and treated as missing")
                .tag("part", part)
                .register(registry);
    }

    private static String word(DatasetPart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
