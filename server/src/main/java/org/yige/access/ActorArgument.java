package org.yige.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yige.shared.Actor;
import org.yige.shared.Refused;

/**
 * Hands an endpoint the {@link Actor} who is asking, as an argument; as {@code Optional<Actor>}
 * where anyone may ask. One that stays open is handed the {@link HeldSession} as well.
 */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

    private final Access access;
    private final HeldSessions held;

    ActorArgument(Access access, HeldSessions held) {
        this.access = access;
        this.held = held;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.nestedIfOptional().getNestedParameterType();
        return type == Actor.class || type == SignedIn.class || type == HeldSession.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var found =
                Optional.ofNullable(
                        (SignedIn)
                                request.getAttribute(
                                        SignedIn.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
        var type = parameter.nestedIfOptional().getNestedParameterType();
        if (type != Actor.class) {
            var who = found.orElseThrow(() -> new Refused(AccessRefusal.SIGN_IN_FIRST));
            return type == SignedIn.class ? who : new HeldSession(access, held, who);
        }
        var actor = found.map(SignedIn::actor);
        return parameter.isOptional()
                ? actor
                : actor.orElseThrow(() -> new Refused(AccessRefusal.SIGN_IN_FIRST));
    }
}
