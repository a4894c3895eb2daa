package org.xiaoshao.identity;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Role;

/** What post somebody is to be given: the role, and the place or organisation that it needs. */
@Description(
        "What post somebody is to be given: the role, and the place or organisation that it needs.")
@Input("AppointmentInput")
public record AppointmentInput(
        @Description("The role.") @NonNull Role role,
        @Description(
                        "Code of the division: of the community, for a township leader of the town,"
                                + " for a county organiser or auditor of the county; null for"
                                + " staff of organisations.")
                @Id
                String division,
        @Description("Id of the grid; of a grid member alone.") @Id String grid,
        @Description("Id of the building; of a building or unit head alone.") @Id String building,
        @Description("Name of the unit; of a unit head alone.") String unit,
        @Description(
                        "Id of the organisation; of its staff, and where wanted the team of a"
                                + " mediator, an errand agent or a volunteer.")
                @Id
                String organisation,
        @Description("First day; today in China when not said.") LocalDate validFrom,
        @Description("Last day; open-ended when not said.") LocalDate validTo) {}
