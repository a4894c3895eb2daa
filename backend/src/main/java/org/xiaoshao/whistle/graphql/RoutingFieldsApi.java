package org.xiaoshao.whistle.graphql;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.xiaoshao.shared.Rows;
import org.xiaoshao.whistle.RoutingService;
import org.xiaoshao.whistle.RoutingSuggestionView;
import org.xiaoshao.whistle.WhistleView;

/** What routing adds to whistles that are already in somebody's hands. */
@GraphQLApi
@PermitAll
public class RoutingFieldsApi {

    @Inject RoutingService service;

    @Name("routing")
    @Description("Who is proposed for it, and why; null unless the caller may send it out now.")
    public List<RoutingSuggestionView> routingOfWhistle(@Source List<WhistleView> whistles) {
        var ids = whistles.stream().map(whistle -> UUID.fromString(whistle.id())).toList();
        return Rows.align(
                whistles, whistle -> UUID.fromString(whistle.id()), service.suggestions(ids));
    }
}
