package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Node;

/**
 * A body that can be asked to handle something.
 *
 * @param divisionCode the smallest division that holds all it works for, twelve digits
 * @param countyCode the county it belongs to, twelve digits
 */
@Name("Organisation")
@Description("A body that can be asked to handle something.")
public record OrganisationView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("Its name.") @NonNull String name,
        @Description("What it is.") @NonNull OrganisationType type,
        @Ignore String divisionCode,
        @Ignore String countyCode)
        implements Node {}
