package org.xiaoshao.organisation.graphql;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.shared.Rows;
import org.xiaoshao.territory.DivisionView;
import org.xiaoshao.territory.TerritoryService;

/**
 * Fields of an organisation that is already in somebody's hands. Whoever may see the organisation
 * may see its division, which is public.
 */
@GraphQLApi
@PermitAll
public class OrganisationFieldsApi {

    @Inject TerritoryService territory;

    @Name("division")
    @NonNull
    @Description("The smallest division that holds all it works for.")
    public List<@NonNull DivisionView> divisionOfOrganisation(
            @Source List<OrganisationView> organisations) {
        var codes = organisations.stream().map(OrganisationView::divisionCode).toList();
        return Rows.align(
                organisations, OrganisationView::divisionCode, territory.divisionsByCodes(codes));
    }
}
