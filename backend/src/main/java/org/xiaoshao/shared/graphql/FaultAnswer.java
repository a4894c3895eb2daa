package org.xiaoshao.shared.graphql;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.graphql.execution.datafetcher.DataFetcherException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.shared.Trace;

/**
 * Turns whatever a resolver throws into a top-level error: a stable code and a trace id, never a
 * class name, SQL or a submitted value. A fault of ours is logged under the trace id by class and
 * place only, since the message of a database error may repeat what was sent.
 */
@ApplicationScoped
public class FaultAnswer implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(FaultAnswer.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters thrown) {
        var error =
                GraphqlErrorBuilder.newError()
                        .path(thrown.getPath())
                        .location(thrown.getSourceLocation());
        var answer = of(thrown.getException());
        error.message(answer.message()).extensions(answer.extensions());
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error.build()).build());
    }

    /** What may be told of whatever was thrown; a fault of ours is logged. */
    public static Answer of(Throwable thrown) {
        return answer(unwrapped(thrown));
    }

    /**
     * What a client is told.
     *
     * @param extensions {@code code} and {@code traceId}, for some also {@code field}
     */
    public record Answer(String message, Map<String, Object> extensions) {

        static Answer of(String code, String field, String message, String trace) {
            var extensions = new HashMap<String, Object>(Map.of("code", code, "traceId", trace));
            if (field != null) {
                extensions.put("field", field);
            }
            return new Answer(message, extensions);
        }
    }

    private static Answer answer(Throwable cause) {
        var trace = Trace.current();
        if (cause instanceof DomainException domain) {
            return Answer.of(domain.code(), domain.field(), domain.getMessage(), trace);
        }
        if (cause instanceof UnauthorizedException
                || cause instanceof AuthenticationFailedException) {
            return Answer.of("UNAUTHENTICATED", null, "This needs a login.", trace);
        }
        if (cause instanceof ForbiddenException) {
            return Answer.of("FORBIDDEN", null, "The caller's roles do not include this.", trace);
        }
        if (cause instanceof CoercingParseLiteralException
                || cause instanceof CoercingParseValueException) {
            return Answer.of(
                    "VARIABLE_INVALID",
                    null,
                    "A variable or argument has a value that its type does not take.",
                    trace);
        }
        if (TextRules.isUnstorable(cause)) {
            return Answer.of(
                    "TEXT_INVALID", null, "A text holds characters that cannot be stored.", trace);
        }
        LOG.errorf("Fault %s:%s", trace, placeOf(cause));
        return Answer.of("INTERNAL", null, "The server could not answer.", trace);
    }

    private static Throwable unwrapped(Throwable thrown) {
        var wrapped =
                thrown instanceof CompletionException || thrown instanceof DataFetcherException;
        return wrapped && thrown.getCause() != null ? unwrapped(thrown.getCause()) : thrown;
    }

    private static String placeOf(Throwable cause) {
        var text = new StringBuilder();
        for (Throwable t = cause; t != null; t = t.getCause() == t ? null : t.getCause()) {
            text.append("\n  ").append(t.getClass().getName());
            for (var frame : t.getStackTrace()) {
                if (frame.getClassName().startsWith("org.xiaoshao")) {
                    text.append("\n    at ").append(frame);
                }
            }
        }
        return text.toString();
    }
}
