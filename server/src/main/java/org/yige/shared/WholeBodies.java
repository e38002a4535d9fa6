package org.yige.shared;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * No-Null for what comes from outside: what a record says it has must have been sent, before any
 * use case sees it, and days and moments are such as a calendar has ({@link SentTimes}). What may
 * be left out is an {@link Optional}.
 */
@ControllerAdvice
class WholeBodies extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        var type = target instanceof ParameterizedType generic ? generic.getRawType() : target;
        return type instanceof Class<?> known
                && (known.isRecord() || Collection.class.isAssignableFrom(known));
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        refuseHoles("body", body);
        return body;
    }

    private static void refuseHoles(String name, @Nullable Object value) {
        switch (value) {
            case null -> throw new Refused(SharedRefusal.MISSING, Map.of("name", name));
            case Optional<?> maybe -> maybe.ifPresent(it -> refuseHoles(name, it));
            case LocalDate day -> SentTimes.held(day);
            case Instant at -> SentTimes.held(at);
            case OffsetDateTime at -> SentTimes.held(at.toInstant());
            case LocalDateTime at -> SentTimes.held(at.toLocalDate());
            case Collection<?> all -> all.forEach(it -> refuseHoles(name, it));
            case Record record -> {
                for (var component : record.getClass().getRecordComponents()) {
                    if (!mayBeNull(component)) {
                        refuseHoles(component.getName(), valueOf(component, record));
                    }
                }
            }
            default -> {}
        }
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
