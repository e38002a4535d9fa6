package org.yige.practice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One value of a profile given anew, by its path: {@code incidents.grades{1}.answer.within}. Braces
 * hold the code of an entry, brackets its place in a list whose entries have none.
 */
public record Amendment(String path, JsonNode value) {

    private static final Pattern STEP =
            Pattern.compile("([a-z0-9-]+)((?:\\{[^{}]+}|\\[\\d{1,4}])?)");

    private static final String NOTHING = "\\u0000";

    public Amendment {
        Objects.requireNonNull(path);
        Objects.requireNonNull(value);
        if (value.toString().contains(NOTHING)) {
            throw new IllegalArgumentException("a character no database keeps");
        }
    }

    /** What a file laid over the profile would say to have these values. */
    static ObjectNode overlay(List<Amendment> all, JsonNode tree, Codes codes) {
        var root = JsonNodeFactory.instance.objectNode();
        for (var one : all) {
            try {
                one.write(root, tree, codes);
            } catch (JacksonException e) {
                // Another amendment made a value of what this one takes for a table.
                throw one.unknown();
            }
        }
        return root;
    }

    /** By which key the entries of the list at a path are told apart. */
    interface Codes {

        Optional<String> of(String path);
    }

    private void write(ObjectNode root, JsonNode tree, Codes codes) {
        var at = root;
        JsonNode there = tree;
        var walked = "";
        var steps = path.split("\\.(?![^{]*})");
        for (int n = 0; n < steps.length; n++) {
            var step = STEP.matcher(steps[n]);
            if (!step.matches() || there == null || !there.has(step.group(1))) {
                throw unknown();
            }
            var key = step.group(1);
            var which = step.group(2);
            walked += (walked.isEmpty() ? "" : ".") + key;
            boolean last = n == steps.length - 1;
            there = there.get(key);
            if (which.isEmpty()) {
                if (last) {
                    at.set(key, value.deepCopy());
                    return;
                }
                at = at.withObjectProperty(key);
            } else if (which.startsWith("{")) {
                var code = which.substring(1, which.length() - 1);
                var by = codes.of(walked).orElseThrow(this::unknown);
                there = entry(there, by, code).orElseThrow(this::unknown);
                at = entryOf(at.withArrayProperty(key), by, there.get(by));
            } else {
                // A list without codes is replaced whole: what stands is copied first.
                int index = Integer.parseInt(which, 1, which.length() - 1, 10);
                if (!at.has(key)) {
                    at.set(key, there.deepCopy());
                }
                if (last || !(at.get(key).get(index) instanceof ObjectNode item)) {
                    throw unknown();
                }
                there = item;
                at = item;
            }
        }
        throw unknown();
    }

    PracticeUnreadable unknown() {
        return new PracticeUnreadable("there is no \"" + path + "\"");
    }

    private static Optional<JsonNode> entry(JsonNode list, String by, String code) {
        return list.values().stream()
                .filter(one -> one.has(by) && one.get(by).asString().equals(code))
                .findFirst();
    }

    private static ObjectNode entryOf(ArrayNode list, String by, JsonNode code) {
        for (var one : list) {
            if (one instanceof ObjectNode entry && code.equals(entry.get(by))) {
                return entry;
            }
        }
        var entry = list.addObject();
        entry.set(by, code);
        return entry;
    }
}
