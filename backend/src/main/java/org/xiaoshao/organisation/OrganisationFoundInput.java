package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Record a new organisation. */
@Description("Record a new organisation.")
@Input("OrganisationFoundInput")
public record OrganisationFoundInput(
        @Description("What it is.") @NonNull OrganisationType type,
        @Description("Its name, at most 60 characters.") @NonNull String name,
        @Description("Code of the smallest division that holds all it works for.") @NonNull @Id
                String division,
        @Description("Id of the estate whose body it is; only for bodies of an estate.") @Id
                String estate,
        @Description("Id of the grid whose Party group it is; only for such a group.") @Id
                String grid,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {}
