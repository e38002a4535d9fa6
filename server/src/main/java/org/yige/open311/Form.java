package org.yige.open311;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yige.pictures.Negative;
import org.yige.shared.Digest;
import org.yige.shared.Refused;

/**
 * What came with a request, by name; blank is as good as not sent.
 *
 * @param pictures files that came with it, to be closed by whoever read it
 */
record Form(Map<String, String[]> sent, List<Negative> pictures) implements AutoCloseable {

    private static final String ATTRIBUTE = "attribute[";

    Form {
        // A name may be kept too: that of an attribute we do not know.
        sent.keySet().stream()
                .filter(name -> name.indexOf('\0') >= 0)
                .findFirst()
                .ifPresent(name -> {
                    throw notReadable(name.replace("\0", ""));
                });
    }

    Form(Map<String, String[]> sent) {
        this(sent, List.of());
    }

    Optional<String> find(String name) {
        return all(name).stream().findFirst();
    }

    /** Every value of a name, also where a client writes {@code name[]} for a list. */
    List<String> all(String name) {
        return java.util.stream.Stream.of(name, name + "[]")
                .flatMap(key -> Arrays.stream(sent.getOrDefault(key, new String[0])))
                .map(value -> kept(name, value))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** No table keeps a NUL, and nobody types one. */
    private static String kept(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw notReadable(name);
        }
        return value.strip();
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
                .filter(name -> name.startsWith(ATTRIBUTE) && name.indexOf(']') > 0)
                .map(name -> name.substring(ATTRIBUTE.length(), name.indexOf(']')))
                .filter(code -> find(attribute(code)).isPresent())
                .distinct()
                .sorted()
                .toList();
    }

    static String attribute(String code) {
        return ATTRIBUTE + code + "]";
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
        pictures.forEach(picture ->
                content.append(Arrays.toString(Digest.sha256(picture.bytes()))).append('\2'));
        return Digest.sha256(content.toString());
    }

    @Override
    public void close() {
        pictures.forEach(Negative::close);
    }

    static Refused notReadable(String name) {
        return new Refused(
                Open311Refusal.VALUE_NOT_READABLE,
                Map.of("name", name.length() > 60 ? name.substring(0, 60) : name));
    }
}
