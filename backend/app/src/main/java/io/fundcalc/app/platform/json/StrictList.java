package io.fundcalc.app.platform.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A JSON array as an unmodifiable list or set, limited in size and without {@code null} among its elements. */
final class StrictList extends StdDeserializer<Object> {

    private final JavaType listType;
    private final @Nullable ValueDeserializer<Object> elements;

    StrictList(JavaType listType) {
        this(listType, null);
    }

    private StrictList(JavaType listType, @Nullable ValueDeserializer<Object> elements) {
        super(listType);
        this.listType = listType;
        this.elements = elements;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new StrictList(listType, context.findContextualValueDeserializer(listType.getContentType(), property));
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        RequestProblems faults = RequestProblems.of(context);
        if (!parser.isExpectedStartArrayToken()) {
            faults.add(parser, "NOT_A_LIST", RequestProblems.shown(parser));
            parser.skipChildren();
            return asDeclared(List.of());
        }
        if (elements == null) {
            throw new IllegalStateException("used without its context");
        }
        List<Object> read = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (read.size() == RequestReader.MOST_VALUES) {
                throw faults.tooMany(
                        parser,
                        RequestProblems.pointer(parser.streamReadContext().getParent()),
                        read.size());
            }
            if (token == JsonToken.VALUE_NULL) {
                faults.add(parser, "NOT_NULL");
            } else {
                read.add(elements.deserialize(parser, context));
            }
        }
        return asDeclared(read);
    }

    private Object asDeclared(List<Object> read) {
        return Set.class.isAssignableFrom(listType.getRawClass())
                ? Collections.unmodifiableSet(new LinkedHashSet<>(read))
                : Collections.unmodifiableList(read);
    }
}
