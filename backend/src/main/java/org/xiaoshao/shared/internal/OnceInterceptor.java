package org.xiaoshao.shared.internal;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.UUID;
import org.xiaoshao.shared.ActInput;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Once;

/** Does what {@link Once} says. */
@Once
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class OnceInterceptor {

    @Inject Idempotency idempotency;
    @Inject ExpectedVersion expectedVersion;

    @AroundInvoke
    Object around(InvocationContext call) {
        var input =
                Arrays.stream(call.getParameters())
                        .filter(ActInput.class::isInstance)
                        .map(ActInput.class::cast)
                        .findFirst();
        return input.isEmpty() ? proceed(call) : once(call, input.get());
    }

    private UUID once(InvocationContext call, ActInput input) {
        if (input.idempotencyKey() == null) {
            return act(call, input);
        }
        var claim =
                idempotency.claim(
                        input.idempotencyKey(),
                        operation(input),
                        InputHash.of(call.getParameters()));
        var done = idempotency.done(claim);
        if (done.isPresent()) {
            return done.get();
        }
        var subject = act(call, input);
        idempotency.keep(claim, subject);
        return subject;
    }

    private UUID act(InvocationContext call, ActInput input) {
        var subject = (UUID) expectedVersion.during(input, () -> proceed(call));
        if (subject == null) {
            throw new IllegalStateException("The act names nothing that it made or changed.");
        }
        return subject;
    }

    /** {@code WhistleAdmitInput} is the input of {@code whistleAdmit}. */
    private static String operation(ActInput input) {
        var name = input.getClass().getSimpleName().replaceFirst("Input$", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Object proceed(InvocationContext call) {
        try {
            return call.proceed();
        } catch (RuntimeException refusedOrFaulty) {
            throw refusedOrFaulty;
        } catch (Exception actsThrowNoCheckedOnes) {
            throw new IllegalStateException(actsThrowNoCheckedOnes);
        }
    }
}
