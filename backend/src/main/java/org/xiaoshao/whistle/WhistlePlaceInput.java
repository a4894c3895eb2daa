package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Where a whistle is about. */
@Description("Where a whistle is about.")
@Input("WhistlePlaceInput")
public record WhistlePlaceInput(
        @Description("Code of the community or village, 12 digits.") @NonNull String community,
        @Description("The grid; taken from the building when that is given.") @Id String grid,
        @Description("The building.") @Id String building,
        @Description("The unit (stairwell) of the building.") String unit,
        @Description("The spot in words, at most 200 characters.") String detail) {}
