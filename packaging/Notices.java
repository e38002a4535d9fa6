import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Writes the notices of everything that is shipped: each library with its version, the licence it
 * names, and the licence and notice texts it carries, equal texts once.
 *
 * <pre>java Notices.java LIBRARY_FOLDER WEB_FOLDER RUNTIME_LEGAL_FOLDER FONTS_LEGAL_FOLDER</pre>
 *
 * <p>Ends with status 1 and a list if something shipped names no licence at all.
 */
class Notices {

    private static final Pattern TEXT =
            Pattern.compile(
                    "(?i)(META-INF/)?([^/]*/)?(LICEN[CS]E|NOTICE|COPYING|COPYRIGHT)([-._][^/]*)?|META-INF/licenses?/.*");

    /** What their archives do not say; a work that is not here and says nothing stops the build. */
    private final Map<String, String> saidElsewhere = new TreeMap<>();

    private final Map<String, TreeSet<String>> users = new LinkedHashMap<>();
    private final Map<String, String> licences = new TreeMap<>();
    private final List<String> silent = new ArrayList<>();

    public static void main(String[] folders) throws IOException {
        new Notices()
                .write(
                        Path.of(folders[0]),
                        Path.of(folders[1]),
                        Path.of(folders[2]),
                        Path.of(folders[3]));
    }

    private void write(Path libraries, Path web, Path runtime, Path fonts) throws IOException {
        for (var line : Files.readAllLines(Path.of("packaging/licences/said-elsewhere.txt"))) {
            if (!line.startsWith("#")) {
                var parts = line.split(": ", 2);
                saidElsewhere.put(parts[0], parts[1]);
            }
        }
        try (var files = Files.list(libraries)) {
            for (var file : files.sorted().toList()) {
                library(file);
            }
        }
        screens(web);
        carriedInside(runtime, "Java runtime (OpenJDK)", "GPL-2.0 with the Classpath exception");
        carriedInside(fonts, "Hanazono fonts", "Hanazono Font License, or OFL-1.1 (below)");
        carriedInside(
                Path.of("packaging/licences"),
                "PostgreSQL and the libraries beside it",
                "PostgreSQL, OpenSSL and SSLeay, ICU (Unicode), libxml2 (MIT), zlib (Zlib), XZ (public domain)");
        if (!silent.isEmpty()) {
            System.err.println("no licence is named by: " + String.join(", ", silent));
            System.exit(1);
        }
        System.out.println(
                """
                Yige is shipped with the works of others listed here. Yige's own licence is its owner's
                to choose and is not among them.
                """);
        licences.forEach((work, licence) -> System.out.println(work + ": " + licence));
        users.forEach(
                (text, works) -> {
                    System.out.println("\n" + "=".repeat(78));
                    System.out.println(String.join(", ", works) + "\n");
                    System.out.println(text);
                });
    }

    private void library(Path file) throws IOException {
        var name = file.getFileName().toString().replaceFirst("\\.jar$", "");
        if (name.matches("(planner|replay|backup)-.*")) {
            return;
        }
        try (var jar = new ZipFile(file.toFile())) {
            var named = new TreeSet<String>();
            for (var entry : jar.stream().filter(each -> !each.isDirectory()).toList()) {
                if (TEXT.matcher(entry.getName()).matches()) {
                    var bytes = jar.getInputStream(entry).readAllBytes();
                    text(name, new String(bytes, StandardCharsets.UTF_8));
                }
                if (entry.getName().matches("META-INF/maven/.*/pom\\.xml")) {
                    var pom = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    var found = Pattern.compile("(?s)<license>.*?<name>(.*?)</name>").matcher(pom);
                    while (found.find()) {
                        named.add(found.group(1).strip());
                    }
                }
            }
            var manifest = jar.getEntry("META-INF/MANIFEST.MF");
            if (manifest != null) {
                new String(jar.getInputStream(manifest).readAllBytes(), StandardCharsets.UTF_8)
                        .replaceAll("\r?\n ", "")
                        .lines()
                        .filter(line -> line.startsWith("Bundle-License:"))
                        .forEach(line -> named.add(line.substring(15).strip().replaceAll(";link=.*", "").replace("\"", "")));
            }
            licence(name, String.join(", ", named));
        }
    }

    private void licence(String work, String named) {
        var key = work.replaceFirst("-[0-9].*$", "");
        if (saidElsewhere.containsKey(key)) {
            licences.put(work, saidElsewhere.get(key));
        } else if (!named.isBlank()) {
            licences.put(work, named);
        } else if (users.values().stream().anyMatch(works -> works.contains(work))) {
            licences.put(work, "see its text below");
        } else {
            silent.add(work);
        }
    }

    private void text(String work, String text) {
        users.computeIfAbsent(text.replace("\r", "").strip(), _ -> new TreeSet<>()).add(work);
    }

    /** What the screens' build takes in: everything package-lock.json does not mark as of the workshop. */
    private void screens(Path web) throws IOException {
        var lock = Files.readString(web.resolve("package-lock.json"));
        var packages = Pattern.compile("(?s)\"(node_modules/[^\"]+)\": \\{(.*?)\n    \\}").matcher(lock);
        while (packages.find()) {
            var its = packages.group(2);
            var folder = web.resolve(packages.group(1));
            if (its.contains("\"dev\": true") || !Files.isDirectory(folder)) {
                continue;
            }
            var name = packages.group(1).replaceFirst(".*node_modules/", "") + "-" + word(its, "version");
            try (var files = Files.list(folder)) {
                for (var file : files.sorted().toList()) {
                    if (Files.isRegularFile(file)
                            && TEXT.matcher(file.getFileName().toString()).matches()) {
                        text(name, Files.readString(file));
                    }
                }
            }
            licence(name, word(its, "license"));
        }
    }

    private static String word(String json, String key) {
        var found = Pattern.compile("\"" + key + "\": \"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    /** Programs that are no library: a folder of their texts. */
    private void carriedInside(Path texts, String work, String licence) throws IOException {
        licences.put(work, licence);
        try (var files = Files.walk(texts)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.endsWith("said-elsewhere.txt")) {
                    text(work, Files.readString(file));
                }
            }
        }
    }
}
