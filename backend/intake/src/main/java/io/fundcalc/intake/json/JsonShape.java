package io.fundcalc.intake.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a text in JSON holds: its longest list of objects, or of lists, is the table; the keys of its objects name the
 * columns. A code or a name of the fund that stands once beside the list is a column too, equal in every row.
 */
final class JsonShape {

    private static final Pattern OF_THE_FUND = Pattern.compile("(?i).*(?:code|symbol|ticker|isin|name|代码|名称|简称)");

    /** A list that was met. */
    private static final class Found {
        private final Set<String> keys = new LinkedHashSet<>();
        private int rows;
        private int width;
    }

    private final int columns;
    private final List<Found> lists = new ArrayList<>();
    private final Map<String, String> constants = new LinkedHashMap<>();

    /** @param columns most columns that are looked at */
    JsonShape(int columns) {
        this.columns = columns;
    }

    /** Reads a whole text. */
    void read(JsonParser json) {
        while (json.nextToken() != null) {
            value(json, "");
        }
    }

    private void value(JsonParser json, String key) {
        switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> list(json);
            case VALUE_STRING, VALUE_NUMBER_INT -> {
                if (OF_THE_FUND.matcher(key).matches() && constants.size() < columns) {
                    constants.putIfAbsent(key, json.getString());
                }
            }
            default -> {}
        }
    }

    private void object(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = json.currentName();
            json.nextToken();
            value(json, key);
        }
    }

    private void list(JsonParser json) {
        Found found = new Found();
        lists.add(found);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            switch (json.currentToken()) {
                case START_OBJECT -> {
                    found.rows++;
                    keys(json, found.keys);
                }
                case START_ARRAY -> {
                    found.rows++;
                    found.width = Math.max(found.width, width(json));
                }
                default -> {}
            }
        }
    }

    private void keys(JsonParser json, Set<String> keys) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            if (keys.size() <= columns) {
                keys.add(json.currentName());
            }
            json.nextToken();
            json.skipChildren();
        }
    }

    private static int width(JsonParser json) {
        int width = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            json.skipChildren();
            width++;
        }
        return width;
    }

    /** Place of the table among the lists, in the order in which they begin; −1 where there is none. */
    int table() {
        int best = -1;
        for (int i = 0; i < lists.size(); i++) {
            if (lists.get(i).rows > (best < 0 ? 0 : lists.get(best).rows)) {
                best = i;
            }
        }
        return best;
    }

    /** Names of the columns of the table; none where its rows are lists. */
    List<String> names() {
        return List.copyOf(lists.get(table()).keys);
    }

    /** What is equal in every row. */
    Map<String, String> constants() {
        Map<String, String> others = new LinkedHashMap<>(constants);
        others.keySet().removeAll(lists.get(table()).keys);
        return others;
    }
}
