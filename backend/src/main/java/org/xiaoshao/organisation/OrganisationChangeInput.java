package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Change what is recorded of an organisation; what is not given becomes nothing. */
@Description("Change what is recorded of an organisation; what is not given becomes nothing.")
@Input("OrganisationChangeInput")
public record OrganisationChangeInput(
        @Description("Its name, at most 60 characters.") @NonNull String name,
        @Description("Id of the estate whose body it is; only for bodies of an estate.") @Id
                String estate,
        @Description("Id of the grid whose Party group it is; only for such a group.") @Id
                String grid,
        @Description("The version that the caller saw.") @NonNull Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
