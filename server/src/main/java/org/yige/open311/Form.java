package org.yige.open311;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yige.shared.Digest;
import org.yige.shared.Refused;

/** What came with a request, by name; blank is as good as not sent. */
record Form(Map<String, String[]> sent) {

    Optional<String> find(String name) {
        return all(name).stream().findFirst();
    }

    /** Every value of a name, also where a client writes {@code name[]} for a list. */
    List<String> all(String name) {
        return java.util.stream.Stream.of(name, name + "[]")
                .flatMap(key -> Arrays.stream(sent.getOrDefault(key, new String[0])))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A list written with commas. */
    List<String> list(String name) {
        return all(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** The codes of {@code attribute[CODE]} that were sent with a value. */
    List<String> attributes() {
        return sent.keySet().stream()
                .filter(name ->
                        name.startsWith("attribute[")
                                && name.indexOf(']') > 0
                                && find(name).isPresent())
                .map(name -> name.substring("attribute[".length(), name.indexOf(']')))
                .distinct()
                .toList();
    }

    /**
     * Tells what was sent apart, in whatever order; who sends it, and how it is asked to be
     * answered, does not count.
     */
    byte[] digest() {
        var content = new StringBuilder();
        sent.entrySet().stream()
                .filter(each -> !each.getKey().equals("api_key"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> {
                    content.append(each.getKey()).append('\0');
                    for (var value : each.getValue()) {
                        content.append(value).append('\1');
                    }
                });
        return Digest.sha256(content.toString());
    }

    static Refused notReadable(String name) {
        return new Refused(Open311Refusal.VALUE_NOT_READABLE, Map.of("name", name));
    }
}
