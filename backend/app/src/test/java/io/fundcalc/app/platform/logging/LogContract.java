package io.fundcalc.app.platform.logging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks lines against {@code docker/logging/log.schema.json}. Knows the keywords of JSON Schema that the file uses, and
 * refuses the file if it uses another one.
 */
public final class LogContract {

    private static final Path SCHEMA = Path.of("..", "..", "docker", "logging", "log.schema.json");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode schema;

    private LogContract(JsonNode schema) {
        this.schema = schema;
    }

    /** The contract of the repository. */
    public static LogContract read() throws IOException {
        return new LogContract(JSON.readTree(Files.readString(SCHEMA)));
    }

    /** The line as JSON. */
    public static JsonNode parse(String line) {
        return JSON.readTree(line);
    }

    /** What is wrong with a line; empty if it keeps the contract. */
    public List<String> faults(String line) {
        List<String> faults = new ArrayList<>();
        try {
            check(schema, JSON.readTree(line), "", faults);
        } catch (JacksonException e) {
            faults.add("is no JSON: " + e.getOriginalMessage());
        }
        return faults;
    }

    private void check(JsonNode rule, JsonNode value, String place, List<String> faults) {
        for (Map.Entry<String, JsonNode> keyword : rule.properties()) {
            if (!holds(keyword.getKey(), keyword.getValue(), rule, value, place, faults)) {
                faults.add(place + " breaks " + keyword.getKey() + ' ' + keyword.getValue() + ": " + value);
            }
        }
    }

    private boolean holds(
            String keyword, JsonNode wanted, JsonNode rule, JsonNode value, String place, List<String> faults) {
        return switch (keyword) {
            case "$schema", "$defs", "title", "description", "then" -> true;
            case "$ref" -> {
                check(schema.at(wanted.asString().substring(1)), value, place, faults);
                yield true;
            }
            case "if" -> {
                List<String> unmet = new ArrayList<>();
                check(wanted, value, place, unmet);
                if (unmet.isEmpty()) {
                    check(rule.get("then"), value, place, faults);
                }
                yield true;
            }
            case "type" -> wanted.isArray() ? any(wanted, value) : isOf(wanted.asString(), value);
            case "const" -> wanted.equals(value);
            case "enum" -> StreamSupport.stream(wanted.spliterator(), false).anyMatch(value::equals);
            case "pattern" ->
                !value.isString()
                        || Pattern.compile(wanted.asString())
                                .matcher(value.asString())
                                .find();
            case "maxLength" -> !value.isString() || value.asString().length() <= wanted.asInt();
            case "minimum" -> !value.isNumber() || value.asDouble() >= wanted.asDouble();
            case "maximum" -> !value.isNumber() || value.asDouble() <= wanted.asDouble();
            case "required" ->
                StreamSupport.stream(wanted.spliterator(), false).allMatch(name -> value.has(name.asString()));
            case "dependentRequired" ->
                wanted.properties().stream()
                        .filter(one -> value.has(one.getKey()))
                        .flatMap(one -> StreamSupport.stream(one.getValue().spliterator(), false))
                        .allMatch(name -> value.has(name.asString()));
            case "properties" -> {
                wanted.properties().stream()
                        .filter(one -> value.has(one.getKey()))
                        .forEach(one ->
                                check(one.getValue(), value.get(one.getKey()), place + '/' + one.getKey(), faults));
                yield true;
            }
            case "propertyNames" -> {
                value.propertyNames()
                        .forEach(name ->
                                check(wanted, JSON.getNodeFactory().stringNode(name), place + '/' + name, faults));
                yield true;
            }
            case "additionalProperties" -> {
                value.properties().stream()
                        .filter(one -> !rule.at("/properties").has(one.getKey()))
                        .forEach(one -> check(wanted, one.getValue(), place + '/' + one.getKey(), faults));
                yield true;
            }
            default -> throw new IllegalStateException("unknown keyword " + keyword);
        };
    }

    private static boolean any(JsonNode types, JsonNode value) {
        return StreamSupport.stream(types.spliterator(), false).anyMatch(type -> isOf(type.asString(), value));
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalStateException("unknown type " + type);
        };
    }
}
