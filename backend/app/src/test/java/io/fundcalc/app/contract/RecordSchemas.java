package io.fundcalc.app.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.fundcalc.app.platform.figure.FiguresOf;
import io.fundcalc.app.platform.json.NumberOrWord;
import io.fundcalc.engine.figure.Figure;
import io.fundcalc.engine.performance.TearSheet;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON schemas of the records that go over the wire. What a record marks nullable may be left out of a request and is
 * null in an answer; what an answer leaves out is not required there.
 */
final class RecordSchemas {

    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode components = JSON.createObjectNode();
    private final RecordDocs docs = new RecordDocs();
    private final Map<String, Class<?>> owners = new HashMap<>();

    /** Every schema that was asked for, by name. */
    ObjectNode components() {
        return components;
    }

    /** Reference to the schema of a record that is read. */
    ObjectNode request(Type type) {
        return schema(type, true);
    }

    /** Reference to the schema of a record that is written. */
    ObjectNode response(Type type) {
        return schema(type, false);
    }

    /** The schema of a type that is not declared as a record. */
    ObjectNode named(String name, ObjectNode schema) {
        components.set(name, schema);
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    static ObjectNode typed(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    private ObjectNode schema(Type type, boolean request) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return parameterized.getRawType() == Map.class
                    ? typed("object").set("additionalProperties", schema(arguments[1], request))
                    : typed("array").set("items", schema(arguments[0], request));
        }
        Class<?> raw = (Class<?>) type;
        if (raw == NumberOrWord.class) {
            ArrayNode either = JSON.createArrayNode().add("number").add("string");
            return JSON.createObjectNode().set("type", either);
        }
        Schema facts = raw.getAnnotation(Schema.class);
        if (facts != null && facts.oneOf().length > 0) {
            ArrayNode forms = JSON.createArrayNode();
            Arrays.stream(facts.oneOf()).map(form -> schema(form, request)).forEach(forms::add);
            return JSON.createObjectNode().set("anyOf", forms);
        }
        if (raw.isRecord() || raw.isEnum()) {
            return reference(raw, request || isWrittenAsRead(raw));
        }
        if (raw.isArray()) {
            Class<?> element = raw.getComponentType();
            // A request's days are counted in memory and written as dates.
            return typed("array").set("items", schema(element == int.class ? LocalDate.class : element, request));
        }
        return scalar(raw);
    }

    /** A record that leaves out every null has one schema for requests and answers. */
    private static boolean isWrittenAsRead(Class<?> type) {
        JsonInclude rule = type.getAnnotation(JsonInclude.class);
        return rule != null && rule.value() == JsonInclude.Include.NON_NULL;
    }

    private static ObjectNode scalar(Class<?> raw) {
        if (raw == LocalDate.class) {
            return typed("string").put("format", "date");
        }
        if (raw == String.class) {
            return typed("string");
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return typed("boolean");
        }
        if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            return typed("integer");
        }
        if (raw == double.class || raw == Double.class) {
            return typed("number");
        }
        if (raw == BigDecimal.class) {
            ArrayNode either = JSON.createArrayNode().add("number").add("string");
            return JSON.createObjectNode().set("type", either);
        }
        if (raw == Object.class) {
            return JSON.createObjectNode();
        }
        throw new AssertionError("no schema for " + raw);
    }

    private ObjectNode reference(Class<?> type, boolean request) {
        String name = name(type);
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner != null && owner != type) {
            throw new AssertionError(name + " would stand for " + owner + " and for " + type + ": rename one of them");
        }
        if (!components.has(name)) {
            components.putNull(name);
            ObjectNode schema = type.isEnum() ? choice(type) : object(type, request);
            String description = docs.of(type);
            if (!description.isEmpty()) {
                schema.put("description", description + (type.isEnum() ? constants(type) : ""));
            }
            components.set(name, schema);
        }
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** Nested records take the name of the outer one, without the word for its direction. */
    private static String name(Class<?> type) {
        Schema given = type.getAnnotation(Schema.class);
        if (given != null && !given.name().isEmpty()) {
            return given.name();
        }
        Class<?> outer = type.getEnclosingClass();
        String simple = type.getSimpleName();
        if (outer == null) {
            return simple.endsWith("Response") ? simple.substring(0, simple.length() - "Response".length()) : simple;
        }
        boolean envelope = !outer.isRecord() || outer.getSimpleName().equals("CalculationAnswer");
        return (envelope ? "" : name(outer).replaceAll("Request$", "")) + simple;
    }

    private static ObjectNode choice(Class<?> type) {
        ArrayNode names = JSON.createArrayNode();
        Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(names::add);
        return typed("string").set("enum", names);
    }

    private String constants(Class<?> type) {
        StringBuilder text = new StringBuilder();
        for (Object constant : type.getEnumConstants()) {
            text.append("\n- `").append(constant).append("`: ").append(docs.constant((Enum<?>) constant));
        }
        return text.toString();
    }

    private ObjectNode object(Class<?> type, boolean request) {
        ObjectNode properties = JSON.createObjectNode();
        ArrayNode required = JSON.createArrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                ObjectNode inner = object(component.getType(), request);
                properties.setAll((ObjectNode) inner.get("properties"));
                required.addAll((ArrayNode) inner.get("required"));
            } else if (component.getAccessor().isAnnotationPresent(FiguresOf.class)) {
                figures(component.getAccessor().getAnnotation(FiguresOf.class).value(), properties, required);
            } else {
                property(component, request, properties, required);
            }
        }
        ObjectNode schema = typed("object").set("properties", properties);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return request ? schema.put("additionalProperties", false) : schema;
    }

    /** The fields that a section's declaration gives. */
    private static void figures(String section, ObjectNode properties, ArrayNode required) {
        TearSheet.FIGURES.stream()
                .filter(each -> each.name().equals(section))
                .flatMap(each -> each.figures().stream())
                .forEach(figure -> {
                    ObjectNode value = switch (figure.format()) {
                        case COUNT -> scalar(int.class);
                        case DATE -> orNull(scalar(LocalDate.class));
                        default -> orNull(scalar(double.class));
                    };
                    value.set("x-figure", declaration(figure));
                    properties.set(figure.name(), value);
                    required.add(figure.name());
                });
    }

    /** What the page needs to show a figure; generators of clients pass over it. */
    private static ObjectNode declaration(Figure<?> figure) {
        ObjectNode declaration = JSON.createObjectNode()
                .put("definition", figure.definition())
                .put("format", figure.format().toString());
        return figure.further() ? declaration.put("further", true) : declaration;
    }

    private void property(RecordComponent component, boolean request, ObjectNode properties, ArrayNode required) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        String name = renamed == null ? component.getName() : renamed.value();
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean leftOut = leftOut(component);
        ObjectNode schema = elements(component.getGenericType(), component.getAnnotatedType(), request);
        properties.set(name, describe(component, request || leftOut || !nullable ? schema : orNull(schema)));
        if (request ? !nullable : !leftOut) {
            required.add(name);
        }
    }

    private ObjectNode elements(Type type, AnnotatedType annotated, boolean request) {
        ObjectNode schema = schema(type, request);
        AnnotatedType element = annotated instanceof AnnotatedArrayType array
                ? array.getAnnotatedGenericComponentType()
                : annotated instanceof AnnotatedParameterizedType list
                                && list.getAnnotatedActualTypeArguments().length == 1
                        ? list.getAnnotatedActualTypeArguments()[0]
                        : null;
        if (element != null && element.isAnnotationPresent(Nullable.class)) {
            schema.set("items", orNull((ObjectNode) schema.get("items")));
        }
        return schema;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.path("type").isString()) {
            ArrayNode types =
                    JSON.createArrayNode().add(schema.get("type").asString()).add("null");
            return schema.deepCopy().set("type", types);
        }
        return JSON.createObjectNode()
                .set("anyOf", JSON.createArrayNode().add(schema).add(typed("null")));
    }

    private ObjectNode describe(RecordComponent component, ObjectNode schema) {
        String text = docs.components(component.getDeclaringRecord()).get(component.getName());
        if (text != null) {
            schema.put("description", text);
        }
        Schema facts = component.getAccessor().getAnnotation(Schema.class);
        if (facts != null) {
            number(schema, "minimum", facts.minimum());
            number(schema, "maximum", facts.maximum());
            if (!facts.example().isEmpty()) {
                schema.set("examples", JSON.createArrayNode().add(facts.example()));
            }
        }
        ArraySchema array = component.getAccessor().getAnnotation(ArraySchema.class);
        if (array != null && array.maxItems() >= 0) {
            schema.put("maxItems", array.maxItems());
        }
        return schema;
    }

    private static void number(ObjectNode schema, String key, String text) {
        if (!text.isEmpty()) {
            schema.put(key, new BigDecimal(text));
        }
    }

    /** Whether an answer leaves the component out when it holds nothing. */
    private static boolean leftOut(RecordComponent component) {
        return Arrays.stream(component.getAccessor().getAnnotations())
                .map(RecordSchemas::inclusion)
                .flatMap(Optional::stream)
                .anyMatch(rule -> List.of(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_EMPTY)
                        .contains(rule.value()));
    }

    private static Optional<JsonInclude> inclusion(Annotation annotation) {
        return annotation instanceof JsonInclude rule
                ? Optional.of(rule)
                : Optional.ofNullable(annotation.annotationType().getAnnotation(JsonInclude.class));
    }
}
