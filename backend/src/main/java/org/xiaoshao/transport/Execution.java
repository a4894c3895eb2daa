package org.xiaoshao.transport;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.UnknownOperationException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.bootstrap.DataFetcherFactory;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.xiaoshao.shared.graphql.FaultAnswer;
import org.xiaoshao.transport.Documents.ReadDocument;

/**
 * Carries out one operation: reads, weighs, and runs it with SmallRye's resolvers on graphql-java.
 * SmallRye's own execution service reads a document up to three times, knows no limits and puts
 * blocking resolvers in a queue for each event loop (ADR 0011).
 */
@ApplicationScoped
class Execution {

    private static final JsonObject SOME_REQUEST = Json.createObjectBuilder().build();

    @Inject GraphQLSchema schema;
    @Inject Schema model;
    @Inject FaultAnswer faults;
    @Inject Documents documents;
    @Inject Introspection introspection;

    private final Map<String, BatchLoaderWithContext<Object, Object>> batches = new HashMap<>();
    private GraphQL graphQl;

    @PostConstruct
    void prepare() {
        var fetchers = new DataFetcherFactory();
        var names = new BatchLoaderHelper();
        for (var batch : model.getBatchOperations()) {
            batches.put(
                    names.getName(batch),
                    fetchers.getSourceBatchLoader(batch, model.getTypes().get(batch.getName())));
        }
        graphQl =
                GraphQL.newGraphQL(schema)
                        .defaultDataFetcherExceptionHandler(faults)
                        .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(faults))
                        .preparsedDocumentProvider(
                                (input, parse) -> CompletableFuture.completedFuture(read(input)))
                        .build();
    }

    private static PreparsedDocumentEntry read(ExecutionInput input) {
        return input.getGraphQLContext().get(PreparsedDocumentEntry.class);
    }

    /**
     * Carries it out on this thread.
     *
     * @throws Refusal when this door does not take the operation
     */
    ExecutionResult run(GraphQlRequest request, RequestScope scope, Door door) {
        var document = documents.read(request.query());
        if (!document.errors().isEmpty()) {
            return ExecutionResultImpl.newExecutionResult().errors(document.errors()).build();
        }
        OperationDefinition operation;
        try {
            operation =
                    NodeUtil.getOperation(document.syntax(), request.operationName())
                            .operationDefinition;
        } catch (UnknownOperationException unknown) {
            return failed(unknown);
        }
        door.requireTakes(operation.getOperation());
        if (Emergency.reads(operation)) {
            scope.reads();
        }
        if (introspection.isForbidden(document.syntax(), operation)) {
            return failed(
                    "INTROSPECTION_FORBIDDEN", "The schema is told to integrators who log in.");
        }
        if (QueryCost.of(document.syntax(), operation, request.variables()) > QueryCost.MOST) {
            return failed("TOO_COSTLY", "The operation could answer too many values; page it.");
        }
        return graphQl.execute(input(request, document, scope));
    }

    private ExecutionInput input(
            GraphQlRequest request, ReadDocument document, RequestScope scope) {
        var registry = new DataLoaderRegistry();
        batches.forEach(
                (name, batch) -> registry.register(name, DataLoaderFactory.newDataLoader(batch)));
        var input =
                ExecutionInput.newExecutionInput(request.query())
                        .operationName(request.operationName())
                        .variables(request.variables())
                        .dataLoaderRegistry(registry)
                        .build();
        var context = input.getGraphQLContext();
        context.put(PreparsedDocumentEntry.class, new PreparsedDocumentEntry(document.syntax()));
        context.put(SubscriptionExecutionStrategy.KEEP_SUBSCRIPTION_EVENTS_ORDERED, true);
        // What SmallRye's resolvers look for: their context, its beans, and that they may block.
        SmallRyeContextManager.clearCurrentSmallRyeContext();
        context.put(
                SmallRyeContextManager.CONTEXT,
                SmallRyeContextManager.fromInitialRequest(SOME_REQUEST));
        context.put("state", scope.beans());
        context.put("runBlocking", true);
        return input;
    }

    private static ExecutionResult failed(String code, String message) {
        return failed(
                GraphqlErrorBuilder.newError()
                        .message(message)
                        .extensions(PublicErrors.ours(code))
                        .build());
    }

    private static ExecutionResult failed(GraphQLError error) {
        return ExecutionResultImpl.newExecutionResult().addError(error).build();
    }
}
