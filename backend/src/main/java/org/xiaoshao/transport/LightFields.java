package org.xiaoshao.transport;

import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;

/**
 * Reads plain fields of records straight by their accessor. SmallRye's own way makes a context for
 * every field of every row, which nobody looks at: a quarter of the time of a page. Fields that
 * need its help (another type on the wire, adapters, maps, arrays, optionals) are left to it.
 */
public final class LightFields implements DataFetcherService {

    private static final int BEFORE_QUARKUS = 0;

    @Override
    public Integer getPriority() {
        return BEFORE_QUARKUS;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public PlugableDataFetcher getFieldDataFetcher(Field field, Type type, Reference owner) {
        var plain =
                field.getMethodName() != null
                        && !isTransformed(field)
                        && !isAdapted(field)
                        && (!field.hasWrapper() || field.getWrapper().isCollection());
        return plain ? new LightField(owner.getClassName(), field.getMethodName()) : null;
    }

    private static boolean isTransformed(Field field) {
        var reference = field.getReference();
        return field.hasTransformation()
                || reference.getClassName().startsWith("java.util.Optional")
                || reference.getType() == ReferenceType.SCALAR
                        && !reference.getClassName().equals(reference.getGraphQLClassName());
    }

    private static boolean isAdapted(Field field) {
        var reference = field.getReference();
        return field.isAdaptingWith()
                || field.isAdaptingTo()
                || reference.isAdaptingWith()
                || reference.isAdaptingTo();
    }
}
