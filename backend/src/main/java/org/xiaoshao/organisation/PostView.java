package org.xiaoshao.organisation;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Role;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.DivisionView;
import org.xiaoshao.territory.GridView;

/** Where a person acts, in which role, from when to when. */
@Name("Post")
@Description("Where a person acts, in which role, from when to when.")
public record PostView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("The role it is for.") @NonNull Role role,
        @Description("The division it is for or lies in; null for a post in an organisation.")
                DivisionView division,
        @Description("The grid it is for, if any.") GridView grid,
        @Description("The building it is for, if any.") BuildingView building,
        @Description("The organisation it is in, if any.") OrganisationView organisation,
        @Description("First day of the term.") @NonNull LocalDate validFrom,
        @Description("Last day of the term; null while open-ended.") LocalDate validTo) {}
