package org.servicezone.io.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Walks through the schema of rulebooks: one place for each of its definitions, and the document that leads there. */
final class SchemaPlaces {

    /** The name of a field of an object whose fields may have any name. */
    static final String ANY = "any";

    private static final String DEFINITIONS = "#/$defs/";

    private final JsonNode schema;
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<Place> places = new ArrayList<>();

    private SchemaPlaces(JsonNode schema) {
        this.schema = schema;
    }

    static ImmutableList<Place> of(JsonNode schema) {
        SchemaPlaces walk = new SchemaPlaces(schema);
        walk.visit(schema, ImmutableList.of(), ImmutableSet.of());
        return ImmutableList.copyOf(walk.places);
    }

    /** What the reader at a place is asked about. */
    enum Asked {
        FIELDS,
        KINDS,
        TYPE
    }

    /**
     * A step down from an object or a list.
     *
     * @param kind  the kind of the object, empty where it has none
     * @param mark  the field by which its variant is told, empty where there is but one
     * @param field  the field that leads on, empty in a list
     */
    record Step(String kind, String mark, String field) {}

    /**
     * A place in a document.
     *
     * @param steps  the way there
     * @param kind  the kind of the object that stands there, empty where it has none
     * @param mark  the field by which its variant is told, empty where there is but one
     * @param asked  what is to be asked there
     * @param definition  what the schema says of it
     * @param required  the fields that it must have
     */
    record Place(
            ImmutableList<Step> steps,
            String kind,
            String mark,
            Asked asked,
            JsonNode definition,
            ImmutableSet<String> required) {

        /** Returns a document that holds the value at this place and what leads to it. */
        JsonNode document(JsonNode value) {
            JsonNode document = value;
            for (Step step : steps.reverse()) {
                if (step.field.isEmpty()) {
                    document = JsonNodeFactory.instance.arrayNode().add(document);
                } else {
                    ObjectNode object = told(step.kind, step.mark);
                    object.set(step.field, document);
                    document = object;
                }
            }
            return document;
        }

        /** Returns an object of which no more is there than what tells its reader. */
        ObjectNode told() {
            return told(kind, mark);
        }

        private static ObjectNode told(String kind, String mark) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            if (!kind.isEmpty()) {
                object.put("kind", kind);
            }
            if (!mark.isEmpty()) {
                object.put(mark, "zzz");
            }
            return object;
        }

        String pointer() {
            StringBuilder pointer = new StringBuilder();
            steps.forEach(step -> pointer.append('/').append(step.field.isEmpty() ? "0" : step.field));
            return pointer.toString();
        }

        @Override
        public String toString() {
            return pointer() + " " + kind + mark + " " + asked;
        }
    }

    /** Returns the names of the definitions that are used. */
    static ImmutableSet<String> used(JsonNode schema) {
        SchemaPlaces walk = new SchemaPlaces(schema);
        walk.visit(schema, ImmutableList.of(), ImmutableSet.of());
        return ImmutableSet.copyOf(walk.seen);
    }

    private void visit(JsonNode definition, ImmutableList<Step> steps, ImmutableSet<String> required) {
        ImmutableSet<String> all =
                Sets.union(required, texts(definition.path("required"))).immutableCopy();
        if (definition.has("$ref")) {
            String name = definition.get("$ref").asText().substring(DEFINITIONS.length());
            JsonNode target = schema.path("$defs").path(name);
            boolean leaf = !target.has("properties") && !target.has("$ref");
            if (seen.add(name) || leaf) {
                visit(target, steps, all);
            }
        } else if (definition.has("allOf")
                && definition.path("allOf").get(0).path("then").has("$ref")) {
            places.add(new Place(steps, "", "", Asked.KINDS, definition, all));
            for (JsonNode branch : definition.get("allOf")) {
                String name = branch.at("/then/$ref").asText().substring(DEFINITIONS.length());
                String kind = branch.at("/if/properties/kind/const").asText();
                if (seen.add(name)) {
                    JsonNode target = schema.path("$defs").path(name);
                    if (target.has("oneOf")) {
                        variants(target, steps, kind, all);
                    } else {
                        object(target, steps, kind, "", all);
                    }
                }
            }
        } else if (definition.has("oneOf") && definition.path("oneOf").get(0).has("$ref")) {
            variants(definition, steps, "", all);
        } else if (definition.has("properties")) {
            object(definition, steps, "", "", all);
        } else {
            places.add(new Place(steps, "", "", Asked.TYPE, definition, ImmutableSet.of()));
            if (definition.has("items")) {
                visit(definition.get("items"), step(steps, "", "", ""), ImmutableSet.of());
            } else if (definition.path("additionalProperties").isObject()) {
                visit(definition.get("additionalProperties"), step(steps, "", "", ANY), ImmutableSet.of());
            }
        }
    }

    /** Visits objects that are told by a field that they must have; a text beside them is told by being one. */
    private void variants(JsonNode definition, ImmutableList<Step> steps, String kind, ImmutableSet<String> required) {
        for (JsonNode variant : definition.get("oneOf")) {
            String name = variant.get("$ref").asText().substring(DEFINITIONS.length());
            JsonNode target = schema.path("$defs").path(name);
            seen.add(name);
            if (target.has("properties")) {
                object(target, steps, kind, target.path("required").get(0).asText(), required);
            }
        }
    }

    private void object(
            JsonNode definition, ImmutableList<Step> steps, String kind, String mark, ImmutableSet<String> required) {
        ImmutableSet<String> all =
                Sets.union(required, texts(definition.path("required"))).immutableCopy();
        places.add(new Place(steps, kind, mark, Asked.FIELDS, definition, all));
        definition.get("properties").properties().stream()
                .filter(field -> !field.getKey().equals("kind"))
                .forEach(field -> visit(field.getValue(), step(steps, kind, mark, field.getKey()), ImmutableSet.of()));
    }

    private static ImmutableList<Step> step(ImmutableList<Step> steps, String kind, String mark, String field) {
        return ImmutableList.<Step>builder()
                .addAll(steps)
                .add(new Step(kind, mark, field))
                .build();
    }

    static ImmutableSet<String> texts(JsonNode list) {
        return Streams.stream(list).map(JsonNode::asText).collect(ImmutableSet.toImmutableSet());
    }
}
