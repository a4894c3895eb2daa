package org.xiaoshao.organisation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A body and who sits in it today. */
@Name("Body")
@Description("A body and who sits in it today.")
public record BodyView(
        @Description("The body.") @NonNull OrganisationView organisation,
        @Description("Its members today, by name.") @NonNull List<@NonNull ServingView> members) {}
