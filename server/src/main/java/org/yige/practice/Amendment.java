package org.yige.practice;

import java.util.Comparator;
import java.util.LinkedHashMap;
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
 * hold the code of an entry, brackets its place in a list whose entries have none. A list whose
 * entries have codes is given as all its rows in their order: a row that says nothing but its code
 * is as it stands.
 */
public record Amendment(String path, JsonNode value) {

    private static final Pattern STEP =
            Pattern.compile("([a-z0-9-]+)((?:\\{[^{}]+}|\\[\\d{1,4}])?)");

    private static final Pattern INSIDE = Pattern.compile("\\{[^{}]*}|\\[\\d+]");

    /** What a file says of rows that it leaves out; here such a row is not named. */
    private static final String REMOVE = "remove";

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
        // The rows of a list before what stands in one of them.
        var listsFirst =
                all.stream().sorted(Comparator.comparingInt(one -> one.path().length())).toList();
        for (var one : listsFirst) {
            try {
                one.write(root, tree, codes);
            } catch (JacksonException e) {
                // Another amendment made a value of what this one takes for a table.
                throw one.unknown();
            }
        }
        return root;
    }

    /**
     * Changes over what was amended before: rows that were added then keep what they say, and what
     * was said of rows that go goes with them.
     */
    static List<Amendment> onTopOf(List<Amendment> before, List<Amendment> changes, Codes codes) {
        var all = new LinkedHashMap<String, Amendment>();
        before.forEach(one -> all.put(one.path(), one));
        for (var change : changes) {
            var by = codes.of(INSIDE.matcher(change.path()).replaceAll(""));
            all.values().removeIf(one -> change.leavesOut(one, by));
            all.merge(
                    change.path(),
                    change,
                    (earlier, now) -> by.map(key -> now.over(earlier, key)).orElse(now));
        }
        return List.copyOf(all.values());
    }

    private boolean leavesOut(Amendment other, Optional<String> by) {
        if (other.path().startsWith(path + "[")) {
            return true;
        }
        if (by.isEmpty() || !other.path().startsWith(path + "{")) {
            return false;
        }
        int from = path.length() + 1;
        var code = other.path().substring(from, other.path().indexOf('}', from));
        return entry(value, by.get(), code).isEmpty();
    }

    private Amendment over(Amendment earlier, String by) {
        var rows = JsonNodeFactory.instance.arrayNode();
        for (var row : value) {
            rows.add(
                    row.size() == 1 && row.has(by)
                            ? entry(earlier.value(), by, row.get(by).asString()).orElse(row)
                            : row);
        }
        return value.isArray() ? new Amendment(path, rows) : this;
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
                    at.set(key, codes.of(walked).isPresent() ? rows() : value.deepCopy());
                    return;
                }
                at = at.withObjectProperty(key);
            } else if (which.startsWith("{")) {
                var code = which.substring(1, which.length() - 1);
                var by = codes.of(walked).orElseThrow(this::unknown);
                var given = at.withArrayProperty(key);
                var row = entry(given, by, code);
                if (row.isEmpty() && isWhole(given)) {
                    throw unknown();
                }
                there = entry(there, by, code).or(() -> row).orElseThrow(this::unknown);
                at = entryOf(given, by, there.get(by));
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

    /** The rows as a file laid over the profile says them, which leaves out all others. */
    private JsonNode rows() {
        if (!value.isArray()) {
            return value.deepCopy();
        }
        var all = JsonNodeFactory.instance.arrayNode();
        all.addObject().put(REMOVE, "others");
        for (var row : value) {
            if (row.has(REMOVE)) {
                throw unknown();
            }
            all.add(row.deepCopy());
        }
        return all;
    }

    private static boolean isWhole(ArrayNode given) {
        return !given.isEmpty() && given.get(0).has(REMOVE);
    }

    PracticeUnreadable unknown() {
        return new PracticeUnreadable(
                "there is no \"" + path + "\"", PracticeWords.noKey(path, lastKey()));
    }

    private String lastKey() {
        return path.substring(path.lastIndexOf('.') + 1);
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
