package org.xiaoshao.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;

/** Counts before the operation begins, so a refused one costs nothing. */
@VisitorLimit
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class VisitorLimitInterceptor {

    @Inject CurrentCaller currentCaller;
    @Inject Visitor visitor;
    @Inject VisitorLimits limits;

    @AroundInvoke
    Object count(InvocationContext operation) {
        if (kind(operation) == VisitorLimit.Kind.GUESS) {
            limits.countGuess(currentCaller.get().subject(), visitor.range());
        } else if (currentCaller.get().isAnonymous()) {
            var place =
                    Arrays.stream(operation.getParameters())
                            .filter(VisitorLimit.Placed.class::isInstance)
                            .flatMap(
                                    argument ->
                                            ((VisitorLimit.Placed) argument).placeCode().stream())
                            .findFirst()
                            .orElse(null);
            limits.count(kind(operation), visitor.device(), visitor.range(), place);
        }
        return proceed(operation);
    }

    private static Object proceed(InvocationContext operation) {
        try {
            return operation.proceed();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static VisitorLimit.Kind kind(InvocationContext operation) {
        return operation.getMethod().getAnnotation(VisitorLimit.class).value();
    }
}
