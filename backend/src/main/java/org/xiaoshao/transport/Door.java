package org.xiaoshao.transport;

import graphql.language.OperationDefinition.Operation;
import java.util.EnumSet;
import java.util.Set;

/** Ways in, and which operations each takes. */
enum Door {
    GET(EnumSet.of(Operation.QUERY)),
    POST(EnumSet.of(Operation.QUERY, Operation.MUTATION)),
    SOCKET(EnumSet.allOf(Operation.class));

    private final Set<Operation> taken;

    Door(Set<Operation> taken) {
        this.taken = taken;
    }

    /**
     * @throws Refusal when it does not take such operations
     */
    void requireTakes(Operation operation) {
        if (!taken.contains(operation)) {
            throw new Refusal(
                    operation == Operation.SUBSCRIPTION
                            ? Refusal.Reason.SUBSCRIPTION_BY_HTTP
                            : Refusal.Reason.MUTATION_BY_GET);
        }
    }
}
