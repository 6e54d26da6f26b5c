package io.fundcalc.intake.json;

import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.row.CellKind;
import io.fundcalc.intake.row.RowSink;
import io.fundcalc.intake.row.RowSource;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The rows of a list in JSON: its keys are row 1, the first element is row 2. A list within the list, which would be another
 * table, is left out.
 */
public final class JsonRows implements RowSource {

    /** Opens the text at its beginning. */
    @FunctionalInterface
    public interface Opening {
        /** A reader behind the byte order mark. */
        Reader open() throws IOException;
    }

    private static final JsonFactory JSON = new JsonFactory();

    private final Opening opening;
    private final List<String> names;
    private final List<String> constants;
    private final int table;

    private JsonRows(Opening opening, List<String> names, List<String> constants, int table) {
        this.opening = opening;
        this.names = names;
        this.constants = constants;
        this.table = table;
    }

    /**
     * Finds the list that is the table.
     *
     * @param columns most columns
     * @throws Refusal where there is none, or the text is no JSON after all
     */
    public static JsonRows open(Opening opening, int columns) throws IOException {
        JsonShape shape = new JsonShape(columns);
        try (Reader reader = opening.open();
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), reader)) {
            shape.read(json);
        } catch (JacksonException e) {
            throw (Refusal) new Refusal(ProblemCode.JSON_DAMAGED, line(e)).initCause(e);
        }
        if (shape.table() < 0) {
            throw new Refusal(ProblemCode.JSON_WITHOUT_ROWS);
        }
        List<String> names = new ArrayList<>(shape.names());
        if (!names.isEmpty()) {
            names.addAll(shape.constants().keySet());
        }
        if (names.size() > columns) {
            throw new Refusal(ProblemCode.TOO_MANY_COLUMNS, columns);
        }
        return new JsonRows(
                opening,
                names,
                shape.names().isEmpty()
                        ? List.of()
                        : List.copyOf(shape.constants().values()),
                shape.table());
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    @Override
    public void read(RowSink sink) throws IOException {
        try (Reader reader = opening.open();
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), reader)) {
            int list = -1;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                list += token == JsonToken.START_ARRAY ? 1 : 0;
                if (list == table && token == JsonToken.START_ARRAY) {
                    table(json, sink);
                    return;
                }
                // Lists within a list are no tables of their own, and were not counted.
                if (token == JsonToken.START_ARRAY) {
                    json.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw (Refusal) new Refusal(ProblemCode.JSON_DAMAGED, line(e)).initCause(e);
        }
    }

    private void table(JsonParser json, RowSink sink) {
        int row = 1;
        if (!names.isEmpty()) {
            sink.begin(row);
            for (int i = 0; i < names.size(); i++) {
                give(sink, i, names.get(i), CellKind.TEXT);
            }
            if (!sink.end(names.size())) {
                return;
            }
            row++;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            boolean object = json.currentToken() == JsonToken.START_OBJECT;
            if (!object && json.currentToken() != JsonToken.START_ARRAY) {
                continue;
            }
            sink.begin(row++);
            int width = object ? object(json, sink) : list(json, sink);
            if (!sink.end(width)) {
                return;
            }
        }
    }

    /** The cells of an object in the order of the columns; its keys may stand in another one. */
    private int object(JsonParser json, RowSink sink) {
        @Nullable String[] texts = new @Nullable String[names.size()];
        @Nullable CellKind[] kinds = new @Nullable CellKind[names.size()];
        int known = names.size() - constants.size();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            int column = names.subList(0, known).indexOf(json.currentName());
            json.nextToken();
            CellKind kind = kind(json.currentToken());
            if (column >= 0 && kind != null) {
                texts[column] = json.getString();
                kinds[column] = kind;
            }
            json.skipChildren();
        }
        for (int i = 0; i < texts.length; i++) {
            if (i >= known) {
                give(sink, i, constants.get(i - known), CellKind.TEXT);
            } else {
                String text = texts[i];
                CellKind kind = kinds[i];
                if (text != null && kind != null) {
                    give(sink, i, text, kind);
                }
            }
        }
        return names.size();
    }

    private static int list(JsonParser json, RowSink sink) {
        int column = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            CellKind kind = kind(json.currentToken());
            if (kind != null) {
                give(sink, column, json.getString(), kind);
            }
            json.skipChildren();
            column++;
        }
        return column;
    }

    /** What a value is as a cell; null where it is none. */
    private static @Nullable CellKind kind(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> CellKind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> CellKind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> CellKind.BOOLEAN;
            default -> null;
        };
    }

    private static void give(RowSink sink, int column, String text, CellKind kind) {
        char[] chars = text.toCharArray();
        sink.cell(column, chars, 0, chars.length, kind);
    }
}
