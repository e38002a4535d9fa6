package org.yige.practice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A piece of a profile as somebody wrote it, with the place where it stands. */
sealed interface Written {

    FileLine at();

    /** A line of a file, as a message names it. */
    record FileLine(String file, int line) {

        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /** Keys and values; each value stands where its key does. */
    record WrittenMap(FileLine at, SequencedMap<String, Written> keys) implements Written {}

    record WrittenList(FileLine at, List<Written> items) implements Written {

        public WrittenList {
            items = List.copyOf(items);
        }
    }

    /** A word, a number, yes or no. */
    record WrittenValue(FileLine at, JsonNode node) implements Written {}

    /**
     * Reads a file whole.
     *
     * @throws PracticeUnreadable if it is not YAML, names a key twice, or has more than one
     *     document
     */
    static Written read(Path file, YAMLMapper yaml) {
        var name = String.valueOf(file.getFileName());
        try (var parser = yaml.createParser(file.toFile())) {
            var first = parser.nextToken();
            if (first == null) {
                throw new PracticeUnreadable(name + " is empty");
            }
            var root = read(parser, name, new FileLine(name, 1));
            if (parser.nextToken() != null) {
                throw new PracticeUnreadable(
                        place(name, parser.currentTokenLocation()) + ": one document a file");
            }
            return root;
        } catch (JacksonException e) {
            throw new PracticeUnreadable(
                    (e.getLocation() == null ? name : place(name, e.getLocation()))
                            + " is not readable: "
                            + e.getOriginalMessage());
        }
    }

    /** What was not written in a file, as if it stood in one place. */
    static Written of(JsonNode node, FileLine at) {
        if (node.isObject()) {
            var keys = new LinkedHashMap<String, Written>();
            node.properties().forEach(entry -> keys.put(entry.getKey(), of(entry.getValue(), at)));
            return new WrittenMap(at, keys);
        }
        return node.isArray()
                ? new WrittenList(at, node.values().stream().map(item -> of(item, at)).toList())
                : new WrittenValue(at, node);
    }

    private static Written read(JsonParser parser, String file, FileLine at) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var keys = new LinkedHashMap<String, Written>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var key = parser.currentName();
                    var place = place(file, parser.currentTokenLocation());
                    parser.nextToken();
                    keys.put(key, read(parser, file, place));
                }
                yield new WrittenMap(at, keys);
            }
            case START_ARRAY -> {
                var items = new ArrayList<Written>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(parser, file, place(file, parser.currentTokenLocation())));
                }
                yield new WrittenList(at, items);
            }
            default -> new WrittenValue(at, parser.readValueAsTree());
        };
    }

    private static FileLine place(String file, TokenStreamLocation at) {
        return new FileLine(file, at.getLineNr());
    }

    /** The same without its places, which are noted by path. */
    default JsonNode bare(String path, Map<String, FileLine> places) {
        places.put(path, at());
        return switch (this) {
            case WrittenMap(var _, var keys) -> {
                var object = JsonNodeFactory.instance.objectNode();
                keys.forEach((key, value) ->
                        object.set(
                                key, value.bare(path.isEmpty() ? key : path + "." + key, places)));
                yield object;
            }
            case WrittenList(var _, var items) -> {
                var array = JsonNodeFactory.instance.arrayNode();
                for (var i = 0; i < items.size(); i++) {
                    array.add(items.get(i).bare(path + "[" + i + "]", places));
                }
                yield array;
            }
            case WrittenValue(var _, var node) -> node;
        };
    }
}
