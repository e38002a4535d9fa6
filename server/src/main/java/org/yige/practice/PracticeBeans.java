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

    private String folder = "";
    private String profile = "";
    private Optional<Path> data = Optional.empty();

    @Override
    public void setEnvironment(Environment environment) {
        folder = environment.getRequiredProperty("yige.practice-folder");
        profile = environment.getRequiredProperty("yige.practice");
        data = Optional.ofNullable(environment.getProperty("yige.data")).map(Path::of);
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        var practices = practices();
        register(registry, Practices.class, practices);
        practices.records().forEach(record -> hand(registry, record, practices));
    }

    /**
     * What was agreed upon on the screen is laid over the files. If a newer program's files know
     * some of it no more, the county works by its files and the log says so.
     */
    private Practices practices() {
        try {
            return new Practices(folder, profile, data.flatMap(EditionFile::read));
        } catch (PracticeUnreadable e) {
            var files = new Practices(folder, profile);
            LOG.error("the edition in force is not usable, its files alone are: {}", e.getMessage());
            return files;
        }
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
