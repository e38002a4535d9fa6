package org.yige.shared;

/** A rule's answer. Deliberately not a monad: a use case unwraps it once, on the spot. */
public sealed interface Decision<T> {

    record Yes<T>(T next) implements Decision<T> {}

    record No<T>(Refusal why) implements Decision<T> {}

    static <T> Decision<T> yes(T next) {
        return new Yes<>(next);
    }

    static <T> Decision<T> no(Refusal why) {
        return new No<>(why);
    }

    /** The good answer, or the refusal thrown on its way to the reader. */
    default T orRefuse() {
        return switch (this) {
            case Yes<T>(var next) -> next;
            case No<T>(var why) -> throw new Refused(why);
        };
    }
}
