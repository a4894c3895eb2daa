package org.xiaoshao.organisation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.GridView;

/** Who serves in a grid. */
@Name("GridCoverage")
@Description("Who serves in a grid.")
public record GridCoverageView(
        @Description("The grid.") @NonNull GridView grid,
        @Description("Its grid members today; empty is a gap.") @NonNull
                List<@NonNull ServingView> members,
        @Description("Its Party group; null is a gap.") OrganisationView partyGroup) {}
