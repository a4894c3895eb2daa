package org.xiaoshao.shared;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;

/**
 * Acts that are done once however often a client sends them, and never on a version that the caller
 * did not see. Stands on the class whose methods do the acts, below the service that holds the
 * transaction.
 *
 * <p>A method that takes an {@link ActInput} is an act. It returns the {@link UUID} of what it made
 * or changed. Sent again under the same key by the same caller with the same arguments, it is not
 * run: the first one's subject is returned, and the service reads it for this caller as it is now.
 * Other methods are left alone.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Once {}
