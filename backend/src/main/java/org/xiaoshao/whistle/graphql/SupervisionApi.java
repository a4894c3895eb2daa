package org.xiaoshao.whistle.graphql;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.shared.Selection;
import org.xiaoshao.whistle.RulingConnection;
import org.xiaoshao.whistle.SupervisionConnection;
import org.xiaoshao.whistle.SupervisionCounts;
import org.xiaoshao.whistle.SupervisionFilterInput;
import org.xiaoshao.whistle.SupervisionService;

/** Reads supervisions of the whistles the caller may see, and what waits for a ruling of theirs. */
@GraphQLApi
@Authenticated
public class SupervisionApi {

    @Inject SupervisionService service;
    @Inject Selection selection;

    @Query("supervisions")
    @Description(
            "The supervisions of the whistles the caller may see: what waits for an answer first, and of that what is due first.")
    public @NonNull SupervisionConnection supervisions(
            @Name("filter") @Description("Which; all when absent.") SupervisionFilterInput filter,
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.list(
                Optional.ofNullable(filter).orElse(SupervisionFilterInput.ANY),
                first,
                after,
                selection.current().has("totalCount"));
    }

    @Query("rulings")
    @Description("What waits for a ruling of the caller, the longest waiting first.")
    @RolesAllowed({"community-secretary", "township-leader", "county-organiser"})
    public @NonNull RulingConnection rulings(
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.rulings(first, after, selection.current().has("totalCount"));
    }

    @Query("supervisionCounts")
    @Description("How many supervisions of the whistles the caller may see stand where.")
    public @NonNull SupervisionCounts counts(
            @Name("filter") @Description("Which; all when absent.") SupervisionFilterInput filter) {
        return service.counts(Optional.ofNullable(filter).orElse(SupervisionFilterInput.ANY));
    }
}
