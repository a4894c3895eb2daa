package org.xiaoshao.transport;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Documents, read, measured and validated once. Those that clients send again are kept, as many as
 * fit; a flood of ever new ones pushes each other out and costs no memory.
 */
@ApplicationScoped
class Documents {

    /** Characters of all kept documents together; a syntax tree takes some 50 bytes for each. */
    private static final int MOST_KEPT_CHARACTERS = 250_000;

    private static final ParserOptions OPTIONS = DocumentLimits.parserOptions();

    private final Cache<String, ReadDocument> kept =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_KEPT_CHARACTERS)
                    .weigher((String text, ReadDocument document) -> text.length())
                    .executor(Runnable::run)
                    .build();

    @Inject GraphQLSchema schema;

    /**
     * A document as it was understood.
     *
     * @param syntax null when it could not be read
     * @param errors why it cannot be carried out; empty when it can
     */
    record ReadDocument(Document syntax, List<GraphQLError> errors) {}

    ReadDocument read(String text) {
        var known = kept.getIfPresent(text);
        if (known != null) {
            return known;
        }
        var read = understood(text);
        if (read.errors().isEmpty()) {
            kept.put(text, read);
        }
        return read;
    }

    private ReadDocument understood(String text) {
        var input =
                ExecutionInput.newExecutionInput(text)
                        .graphQLContext(Map.of(ParserOptions.class, OPTIONS))
                        .build();
        var parsed = ParseAndValidate.parse(input);
        if (parsed.isFailure()) {
            return new ReadDocument(null, parsed.getErrors());
        }
        var document = parsed.getDocument();
        var excess = DocumentLimits.excess(document);
        if (excess.isPresent()) {
            return new ReadDocument(document, List.of(tooMuch(excess.get())));
        }
        List<? extends GraphQLError> errors =
                ParseAndValidate.validate(schema, document, Locale.ENGLISH);
        return new ReadDocument(document, List.copyOf(errors));
    }

    private static GraphQLError tooMuch(DocumentLimits.Excess excess) {
        return GraphqlErrorBuilder.newError()
                .message(excess.message())
                .extensions(PublicErrors.ours(excess.name()))
                .build();
    }
}
