package org.xiaoshao.transport;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import java.util.Set;

/**
 * Which operations reach what somebody opened in an emergency: those that read. Showing a masked
 * value is a mutation, since it is on record, and reads all the same.
 */
final class Emergency {

    private static final Set<String> READING = Set.of("residentReveal");

    private Emergency() {}

    static boolean reads(OperationDefinition operation) {
        return operation.getOperation() != Operation.MUTATION
                || operation.getSelectionSet().getSelections().stream()
                        .allMatch(
                                one ->
                                        one instanceof Field field
                                                && READING.contains(field.getName()));
    }
}
