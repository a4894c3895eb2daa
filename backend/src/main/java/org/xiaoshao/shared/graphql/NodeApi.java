package org.xiaoshao.shared.graphql;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.shared.Node;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.NodeSource;

/** Fetches anything again by its id; open to all, since each capability checks its own scope. */
@GraphQLApi
@PermitAll
public class NodeApi {

    @Inject @Any Instance<NodeSource> sources;

    @Query("node")
    @Description("The thing with that id; null when there is none or the caller may not see it.")
    public Node node(@Name("id") @Description("Its id.") @NonNull @Id String id) {
        var uuid = NodeId.parse(id);
        for (var source : sources) {
            var found = source.node(uuid);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }
}
