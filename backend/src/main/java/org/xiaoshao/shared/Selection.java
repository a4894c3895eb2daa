package org.xiaoshao.shared;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What the client asked for below the field being resolved, so that a service reads only that. Ask
 * it on the resolver's thread, before the service call.
 */
@ApplicationScoped
public class Selection {

    /** The selection below the current field. */
    public Fields current() {
        var set =
                SmallRyeContextManager.getCurrentSmallRyeContext()
                        .getDataFetchingEnvironment()
                        .getSelectionSet();
        return new Fields(set);
    }

    /** The fields selected below one field. */
    public record Fields(DataFetchingFieldSelectionSet set) {

        /**
         * Whether a field is selected; a glob such as {@code "**&#47;events"} looks at any depth.
         */
        public boolean has(String glob) {
            return set.contains(glob);
        }
    }
}
