package org.xiaoshao.organisation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.EstateView;

/** Who speaks for a building. */
@Name("BuildingCoverage")
@Description("Who speaks for a building.")
public record BuildingCoverageView(
        @Description("The building.") @NonNull BuildingView building,
        @Description("The estate it belongs to; null when to none.") EstateView estate,
        @Description("Its building heads today; empty is a gap.") @NonNull
                List<@NonNull ServingView> heads) {}
