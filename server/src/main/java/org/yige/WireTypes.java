package org.yige;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/**
 * The types of the interface's description, completed from the records behind them. A component is
 * always there; one that is optional is null in an answer, and may also be left out of a request. A
 * sealed type is a choice of its kinds, each with its word. Free JSON may be anything.
 */
class WireTypes {

    private static final String AMONG = "#/components/schemas/";

    private final WireNames names;

    @SuppressWarnings("rawtypes") // as the library has them
    private final Map<String, Schema> schemas;

    @SuppressWarnings("rawtypes")
    WireTypes(WireNames names, Map<String, Schema> schemas) {
        this.names = names;
        this.schemas = schemas;
    }

    void complete(OpenAPI document) {
        var sent = sent(document);
        for (var named : List.copyOf(schemas.entrySet())) {
            var name = named.getKey();
            if (name.equals(JsonNode.class.getSimpleName())) {
                schemas.put(name, new JsonSchema());
                schemas.remove(JsonNodeType.class.getSimpleName());
            }
            names.find(name)
                    .map(type -> completed(named.getValue(), type, sent.contains(name)))
                    .ifPresent(schema -> schemas.put(name, schema));
        }
    }

    private static Schema<?> completed(Schema<?> found, Class<?> type, boolean sent) {
        var kinds = type.getAnnotation(JsonSubTypes.class);
        if (kinds != null) {
            return choice(found, kinds);
        }
        if (!type.isRecord()) {
            return found;
        }
        var schema = plain(found);
        schema.setRequired(null);
        word(type)
                .ifPresent(word -> {
                    schema.getProperties().putAll(word);
                    word.keySet().forEach(schema::addRequiredItem);
                });
        components(type).forEach(component -> complete(schema, component, sent));
        return schema;
    }

    private static Stream<RecordComponent> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(component ->
                        component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                                ? components(component.getType())
                                : Stream.of(component));
    }

    private static void complete(Schema<?> schema, RecordComponent component, boolean sent) {
        var properties = schema.getProperties();
        var called = component.getAccessor().getAnnotation(JsonProperty.class);
        var name = called == null ? component.getName() : called.value();
        if (properties == null || !properties.containsKey(name)) {
            return;
        }
        var optional = OPTIONALS.contains(component.getType());
        anything(properties.get(name));
        if (optional) {
            properties.put(name, orNull(number(component.getType(), properties.get(name))));
        }
        if (!optional || !sent) {
            schema.addRequiredItem(name);
        }
    }

    private static final Set<Class<?>> OPTIONALS =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    /** The library describes an optional number as an object with three properties. */
    private static Schema<?> number(Class<?> type, Schema<?> otherwise) {
        if (type == OptionalInt.class) {
            return new JsonSchema().typesItem("integer").format("int32");
        }
        if (type == OptionalLong.class) {
            return new JsonSchema().typesItem("integer").format("int64");
        }
        return type == OptionalDouble.class
                ? new JsonSchema().typesItem("number").format("double")
                : otherwise;
    }

    /** A map to {@code Object} holds anything, not objects without properties. */
    private static void anything(Schema<?> schema) {
        if (schema.getAdditionalProperties() instanceof Schema<?> values
                && Set.of("object").equals(values.getTypes())
                && values.getProperties() == null
                && values.getAdditionalProperties() == null) {
            schema.setAdditionalProperties(new JsonSchema());
        }
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getTypes() == null) {
            return new JsonSchema()
                    .addOneOfItem(schema)
                    .addOneOfItem(new JsonSchema().typesItem("null"));
        }
        schema.addType("null");
        return schema;
    }

    private static Schema<?> choice(Schema<?> schema, JsonSubTypes kinds) {
        var choice = new JsonSchema();
        var says = new Discriminator().propertyName(schema.getDiscriminator().getPropertyName());
        for (var kind : kinds.value()) {
            var one = AMONG + WireNames.of(kind.value());
            choice.addOneOfItem(new JsonSchema().$ref(one));
            says.mapping(kind.name(), one);
        }
        choice.setDiscriminator(says);
        return choice;
    }

    /** The word by which a kind of a sealed type is told from the others. */
    private static Optional<Map<String, Schema<?>>> word(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(above -> above.isAnnotationPresent(JsonSubTypes.class))
                .flatMap(above -> Arrays.stream(above.getAnnotation(JsonSubTypes.class).value()))
                .filter(kind -> kind.value() == type)
                .findFirst()
                .map(kind -> Map.of(told(type), new JsonSchema()._const(kind.name())));
    }

    private static String told(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .flatMap(above -> Stream.ofNullable(above.getAnnotation(JsonTypeInfo.class)))
                .map(JsonTypeInfo::property)
                .findFirst()
                .orElseThrow();
    }

    /** A kind of a sealed type comes as what all have and what it has; here they are one. */
    private static Schema<?> plain(Schema<?> schema) {
        if (schema.getAllOf() == null) {
            return schema;
        }
        var one = new JsonSchema().typesItem("object");
        var properties = new LinkedHashMap<String, Schema>();
        schema.getAllOf().stream()
                .map(Schema::getProperties)
                .filter(Objects::nonNull)
                .forEach(properties::putAll);
        one.setProperties(properties);
        return one;
    }

    /** What can stand in a request's body. */
    private Set<String> sent(OpenAPI document) {
        var found = new HashSet<String>();
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(operation -> operation.getRequestBody())
                .filter(body -> body != null && body.getContent() != null)
                .flatMap(body -> body.getContent().values().stream())
                .forEach(content -> collect(content.getSchema(), found));
        return found;
    }

    private void collect(@Nullable Schema<?> schema, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(AMONG.length());
            if (found.add(name)) {
                collect(schemas.get(name), found);
            }
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(part -> collect(part, found));
        collect(schema.getItems(), found);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            collect(values, found);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(part -> collect(part, found));
        }
    }
}
