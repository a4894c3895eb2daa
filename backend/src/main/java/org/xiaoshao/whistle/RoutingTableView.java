package org.xiaoshao.whistle;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.DivisionView;

/** A version of the routing rules of a town or county. */
@Name("RoutingTable")
@Description("A version of the routing rules of a town or county.")
public record RoutingTableView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("The town, or the county for what the county settles itself.") @NonNull
                DivisionView place,
        @Description("Counts the published versions of the place; null while drafted.")
                Integer number,
        @Description("Where it stands.") @NonNull RoutingTableState state,
        @Description("What it is about, in words; null for nothing.") String note,
        @Description("Its rules in order: the first that applies is proposed by.") @NonNull
                List<@NonNull RoutingRuleView> rules,
        @Description("From when on; null while drafted.") Instant validFrom,
        @Description("When its draft was begun.") @NonNull Instant draftedAt,
        @Description("When it was published; null while drafted.") Instant publishedAt,
        @Description("Whether the caller may write it.") @NonNull Boolean editable,
        @Description("Counts its changes, for expectedVersion.") @NonNull Integer version) {}
