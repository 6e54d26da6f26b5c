package io.fundcalc.app.platform.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.CollectionType;

/** Everything that makes reading strict. */
final class StrictModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    StrictModule() {
        super("strict");
        setDeserializers(new ByKind());
        StrictScalar.addTo(this);
        addDeserializer(double[].class, new DoubleValues());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addHandler(new Unexpected());
        context.addValueInstantiators(new ValueInstantiators.Base() {
            @Override
            public ValueInstantiator modifyValueInstantiator(
                    DeserializationConfig config, BeanDescription.Supplier description, ValueInstantiator given) {
                Class<?> type = description.getBeanClass();
                return type.isRecord() ? new RequiredComponents(type, given) : given;
            }
        });
    }

    /** Deserializers of types that are known only when they are met. */
    private static final class ByKind extends SimpleDeserializers {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return StrictScalar.choice(type.getRawClass());
        }

        @Override
        public ValueDeserializer<?> findCollectionDeserializer(
                CollectionType type,
                DeserializationConfig config,
                BeanDescription.Supplier description,
                @Nullable TypeDeserializer elementTypes,
                @Nullable ValueDeserializer<?> elements) {
            return new StrictList(type);
        }
    }

    /** Names what stands where it should not, and goes on behind it. */
    private static final class Unexpected extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                @Nullable ValueDeserializer<?> deserializer,
                Object record,
                String name) {
            Object known = deserializer == null ? "" : joined(deserializer);
            RequestProblems faults = RequestProblems.of(context);
            // Unknown fields before the record's last one come back from a buffer, when the parser is behind the
            // record.
            if (parser.equals(context.getParser())) {
                faults.add(parser, "UNKNOWN_FIELD", RequestProblems.shown(name), known);
            } else {
                faults.addField(context.getParser(), name, "UNKNOWN_FIELD", RequestProblems.shown(name), known);
            }
            parser.skipChildren();
            return true;
        }

        private static String joined(ValueDeserializer<?> deserializer) {
            return String.join(
                    ", ",
                    deserializer.getKnownPropertyNames().stream()
                            .map(Object::toString)
                            .sorted()
                            .toList());
        }

        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message) {
            RequestProblems.of(context)
                    .add(parser, type.isArrayType() ? "NOT_A_LIST" : "NOT_AN_OBJECT", RequestProblems.shown(parser));
            parser.skipChildren();
            return null;
        }

        @Override
        public @Nullable Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> type,
                ValueInstantiator instantiator,
                JsonParser parser,
                String message) {
            RequestProblems.of(context).add(parser, "NOT_AN_OBJECT", RequestProblems.shown(parser));
            parser.skipChildren();
            return null;
        }
    }
}
