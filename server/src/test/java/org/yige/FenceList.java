package org.yige;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What a fence still lets through, one a line with an optional reason behind {@code #}, sorted. It
 * may only get shorter: what no longer offends has to be taken off.
 */
record FenceList(List<String> exceptions) {

    static FenceList of(String name) {
        try {
            return new FenceList(
                    Files.readAllLines(Path.of("src/test/resources/fences", name + ".txt")).stream()
                            .map(line -> line.replaceFirst("\\s*#.*", ""))
                            .filter(line -> !line.isBlank())
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static FenceList nothing() {
        return new FenceList(List.of());
    }

    /** Empty if exactly those offend that are excepted. */
    List<String> faults(Collection<String> offenders) {
        var faults = new ArrayList<String>();
        if (!List.copyOf(new TreeSet<>(exceptions)).equals(exceptions)) {
            faults.add("the list is not sorted, or names something twice");
        }
        for (var each : new TreeSet<>(offenders)) {
            if (!exceptions.contains(each)) {
                faults.add(each + " offends");
            }
        }
        for (var each : exceptions) {
            if (!offenders.contains(each)) {
                faults.add(each + " offends no more: take it off the list");
            }
        }
        return faults;
    }
}
