package org.yige.practice;

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

    private String folder = "";
    private String profile = "";

    @Override
    public void setEnvironment(Environment environment) {
        folder = environment.getRequiredProperty("yige.practice-folder");
        profile = environment.getRequiredProperty("yige.practice");
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        var practices = new Practices(folder, profile);
        register(registry, Practices.class, practices);
        practices.records().forEach(record -> hand(registry, record, practices));
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
