package org.xiaoshao.transport;

import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.UnknownOperationException;
import graphql.validation.ValidationError;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiaoshao.shared.Trace;
import org.xiaoshao.shared.graphql.FaultAnswer;

/**
 * Errors as clients may see them: a stable code, a fixed sentence, where in the document, and the
 * id under which the log knows more. The words of libraries stay inside, since they repeat what was
 * sent or name classes; ours pass, and are known by their trace id.
 */
final class PublicErrors {

    private static final String TRACE = "traceId";

    /** A hostile document can have thousands; a developer mends the first few. */
    private static final int MOST_TOLD = 20;

    private PublicErrors() {}

    /** Extensions of an error whose words are ours. */
    static Map<String, Object> ours(String code) {
        return Map.of("code", code, TRACE, Trace.current());
    }

    /** A refused request in the shape of an answer. */
    static Map<String, Object> answer(Refusal.Reason reason) {
        return Map.of(
                "errors",
                List.of(Map.of("message", reason.message(), "extensions", ours(reason.name()))));
    }

    /** What was found, and the errors as they may be told. */
    static Map<String, Object> body(ExecutionResult result) {
        var body = new LinkedHashMap<String, Object>();
        if (result.isDataPresent()) {
            body.put("data", result.getData());
        }
        if (!result.getErrors().isEmpty()) {
            body.put(
                    "errors",
                    withoutEchoes(result.getErrors()).stream()
                            .limit(MOST_TOLD)
                            .map(error -> told(error, result.isDataPresent()))
                            .toList());
        }
        return body;
    }

    /** That a field which may not be null was null is only the echo of why. */
    private static List<GraphQLError> withoutEchoes(List<GraphQLError> errors) {
        var causes =
                errors.stream()
                        .filter(error -> !(error instanceof NonNullableFieldWasNullError))
                        .toList();
        return causes.isEmpty() ? errors : causes;
    }

    /**
     * @param ran whether the operation was begun, so that the document itself is in order
     */
    private static Map<String, Object> told(GraphQLError error, boolean ran) {
        var extensions = error.getExtensions();
        if (extensions != null && extensions.containsKey(TRACE)) {
            return traced(error, extensions);
        }
        if (error instanceof ExceptionWhileDataFetching thrown) {
            // Streams fail by SmallRye's own handler.
            var answer = FaultAnswer.of(thrown.getException());
            return shape(error, answer.message(), answer.extensions());
        }
        if (error instanceof UnknownOperationException) {
            return fixed(
                    error,
                    "OPERATION_UNKNOWN",
                    "The document does not hold this operation, or holds several and none was named.",
                    Map.of());
        }
        if (error instanceof ValidationError invalid && !ran) {
            return fixed(
                    error,
                    "DOCUMENT_INVALID",
                    "The document does not fit the schema at this place.",
                    Map.of("rule", invalid.getValidationErrorType().toString()));
        }
        if (error.getErrorType() == ErrorType.InvalidSyntax) {
            return fixed(
                    error,
                    "DOCUMENT_UNREADABLE",
                    "The document is not GraphQL from here on.",
                    Map.of());
        }
        if (error.getErrorType() == ErrorType.ValidationError) {
            return fixed(
                    error,
                    "VARIABLE_INVALID",
                    "A variable or argument has a value that its type does not take.",
                    Map.of());
        }
        return fixed(
                error, "INPUT_INVALID", "An argument has a value that cannot be read.", Map.of());
    }

    /**
     * Errors found when a document was first read are kept with it: each answer has its own trace.
     */
    private static Map<String, Object> traced(GraphQLError error, Map<String, Object> extensions) {
        var now = new HashMap<>(extensions);
        now.put(TRACE, Trace.current());
        return shape(error, error.getMessage(), now);
    }

    private static Map<String, Object> fixed(
            GraphQLError error, String code, String message, Map<String, Object> more) {
        var extensions = new HashMap<>(ours(code));
        extensions.putAll(more);
        return shape(error, message, extensions);
    }

    private static Map<String, Object> shape(
            GraphQLError error, String message, Map<String, Object> extensions) {
        var shape = new LinkedHashMap<String, Object>();
        shape.put("message", message);
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            shape.put(
                    "locations",
                    error.getLocations().stream()
                            .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
                            .toList());
        }
        if (error.getPath() != null) {
            shape.put("path", error.getPath());
        }
        shape.put("extensions", extensions);
        return shape;
    }
}
