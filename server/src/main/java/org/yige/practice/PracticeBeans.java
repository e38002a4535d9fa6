package org.yige.practice;

import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Reads the profile before anything else is made, and hands each section to whoever asks for its
 * record: a module that has a section declares nothing but the record.
 */
@Component
class PracticeBeans implements BeanDefinitionRegistryPostProcessor, EnvironmentAware {

    private static final Logger LOG = LoggerFactory.getLogger(PracticeBeans.class);

    /** Told by whoever begins once more after the server did not start with an edition. */
    private static final String FILES_ALONE = "yige.practice-files-alone";

    private String folder = "";
    private String profile = "";
    private Optional<Path> data = Optional.empty();
    private boolean filesAlone;

    @Override
    public void setEnvironment(Environment environment) {
        folder = environment.getRequiredProperty("yige.practice-folder");
        profile = environment.getRequiredProperty("yige.practice");
        data = Optional.ofNullable(environment.getProperty("yige.data")).map(Path::of);
        filesAlone = environment.getProperty(FILES_ALONE, Boolean.class, false);
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        var practices = practices();
        register(registry, Practices.class, practices);
        practices.records().forEach(record -> hand(registry, record, practices));
    }

    /**
     * What was agreed upon on the screen is laid over the files. Where it is not usable, because a
     * newer program or a file of the county knows some of it no more, the county works by its files
     * and the log says so: an edition never stops a start.
     */
    private Practices practices() {
        var files = new Practices(folder, profile);
        return data.flatMap(EditionFile::read)
                .filter(edition -> edition.county().equals(files.county()))
                .map(edition -> over(files, edition))
                .orElse(files);
    }

    private Practices over(Practices files, EditionFile edition) {
        if (filesAlone) {
            return passedOver(files, edition, "the server did not start with it");
        }
        try {
            return files.by(edition);
        } catch (PracticeUnreadable e) {
            return passedOver(files, edition, String.valueOf(e.getMessage()));
        }
    }

    private static Practices passedOver(Practices files, EditionFile edition, String why) {
        LOG.error(
                "edition {} of the practice is passed over, its files alone hold: {}",
                edition.number(),
                why);
        return files.passingOver(edition);
    }

    private static <T> void hand(
            BeanDefinitionRegistry registry, Class<T> record, Practices practices) {
        register(registry, record, practices.section(record));
    }

    private static <T> void register(BeanDefinitionRegistry registry, Class<T> type, T bean) {
        registry.registerBeanDefinition(
                StringUtils.uncapitalize(type.getSimpleName()),
                new RootBeanDefinition(type, () -> bean));
    }
}
