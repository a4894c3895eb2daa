package org.xiaoshao.transport;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.spi.ClassloadingService;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;

/** One field, read by the public accessor of its owner. */
final class LightField implements PlugableDataFetcher<Object>, LightDataFetcher<Object> {

    private static final MethodType OBJECT_TO_OBJECT =
            MethodType.methodType(Object.class, Object.class);

    private final String owner;
    private final String accessor;

    /** Looked up with the first row: at the start the owner is not loaded yet. */
    private volatile MethodHandle handle;

    LightField(String owner, String accessor) {
        this.owner = owner;
        this.accessor = accessor;
    }

    @Override
    public Object get(
            GraphQLFieldDefinition field,
            Object source,
            Supplier<DataFetchingEnvironment> environment) {
        return read(source);
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
        return read(environment.getSource());
    }

    private Object read(Object source) {
        try {
            return handle().invokeExact(source);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MethodHandle handle() {
        var known = handle;
        if (known == null) {
            known = found();
            handle = known;
        }
        return known;
    }

    private MethodHandle found() {
        try {
            var method = ClassloadingService.get().loadClass(owner).getMethod(accessor);
            return MethodHandles.publicLookup().unreflect(method).asType(OBJECT_TO_OBJECT);
        } catch (ReflectiveOperationException changedSinceTheSchemaWasMade) {
            throw new IllegalStateException(changedSinceTheSchemaWasMade);
        }
    }
}
