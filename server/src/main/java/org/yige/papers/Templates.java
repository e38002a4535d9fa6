package org.yige.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yige.papers.PapersPractice.PaperKind;
import org.yige.practice.Practices;
import org.yige.shared.Refused;

/**
 * The words of papers, as the county keeps them: one file each, read when it is asked for, so that
 * what was mended holds at once. The county's own goes before the one all share.
 */
@Component
class Templates {

    private final Path folder;
    private final String profile;

    Templates(@Value("${yige.practice-folder}") String folder, Practices practices) {
        this.folder = Path.of(folder).resolve("papers");
        this.profile = practices.profile();
    }

    /** A template as it stands in its file, and all that is wrong with it. */
    record TemplateFile(String file, String written, List<TemplateFault> faults) {}

    TemplateFile find(PaperKind paper) {
        var name = paper.code() + ".html";
        return Stream.of(folder.resolve(profile).resolve(name), folder.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> read(file, paper))
                .orElseGet(() ->
                        new TemplateFile(
                                name,
                                "",
                                List.of(
                                        new TemplateFault(
                                                name, 1, TemplateWrong.FILE_MISSING, name))));
    }

    private TemplateFile read(Path file, PaperKind paper) {
        var name = folder.relativize(file).toString();
        try {
            var written = Files.readString(file, StandardCharsets.UTF_8);
            return new TemplateFile(
                    name, written, PaperTemplate.faults(name, written, paper.fields()));
        } catch (java.nio.charset.CharacterCodingException e) {
            return new TemplateFile(
                    name, "", List.of(new TemplateFault(name, 1, TemplateWrong.NOT_UTF8, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is written, if nothing is wrong with it.
     *
     * @throws Refused TEMPLATE_WRONG with the first fault
     */
    String sound(PaperKind paper) {
        var found = find(paper);
        Optional<TemplateFault> first = found.faults().stream().findFirst();
        if (first.isPresent()) {
            throw new Refused(
                    PapersRefusal.TEMPLATE_WRONG,
                    Map.of("fault", first.get().label().in(LocaleContextHolder.getLocale())));
        }
        return found.written();
    }
}
