package org.xiaoshao.identity;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

/**
 * Limits how often an operation may be asked for without login; those who log in are limited in
 * guessing alone. An argument that is {@link Placed} also counts for its place.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface VisitorLimit {

    /** What is limited. */
    @Nonbinding
    Kind value() default Kind.LOOK_UP;

    /** Operations that share a limit. */
    enum Kind {
        /** Writes something new. */
        WRITE,
        /** Begins to send a file; several go with what is written. */
        UPLOAD,
        /** Presents a code or a link, which somebody could be guessing. */
        LOOK_UP,
        /** Presents a code that opens something for good: those who log in are limited, too. */
        GUESS
    }

    /** An input that is about a place. */
    interface Placed {
        /** The place's code; empty when what the client wrote is none. */
        Optional<String> placeCode();
    }
}
