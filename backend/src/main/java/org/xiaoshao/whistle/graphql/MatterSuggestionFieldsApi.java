package org.xiaoshao.whistle.graphql;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.xiaoshao.shared.Rows;
import org.xiaoshao.whistle.MatterSuggestionService;
import org.xiaoshao.whistle.MatterSuggestionView;
import org.xiaoshao.whistle.WhistleView;

/** What the past of a community adds to whistles that are already in somebody's hands. */
@GraphQLApi
@PermitAll
public class MatterSuggestionFieldsApi {

    @Inject MatterSuggestionService service;

    @Name("matterSuggestions")
    @NonNull
    @Description(
            "At most three matters that its words speak for, the likeliest first; empty unless the"
                    + " caller may admit it now.")
    public List<@NonNull List<@NonNull MatterSuggestionView>> matterSuggestionsOfWhistle(
            @Source List<WhistleView> whistles) {
        var ids = whistles.stream().map(whistle -> UUID.fromString(whistle.id())).toList();
        return Rows.alignLists(whistles, whistle -> UUID.fromString(whistle.id()), service.of(ids));
    }
}
