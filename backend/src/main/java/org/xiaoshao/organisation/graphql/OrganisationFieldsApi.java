package org.xiaoshao.organisation.graphql;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.xiaoshao.organisation.MatterTermsView;
import org.xiaoshao.organisation.MatterView;
import org.xiaoshao.organisation.OrganisationService;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.shared.Rows;
import org.xiaoshao.territory.DivisionView;
import org.xiaoshao.territory.TerritoryService;

/**
 * Fields of an organisation or a matter that is already in somebody's hands. Whoever may see the
 * organisation may see its division, and whoever may see a matter what the county says of it: both
 * are public.
 */
@GraphQLApi
@PermitAll
public class OrganisationFieldsApi {

    @Inject TerritoryService territory;
    @Inject OrganisationService organisations;

    @Name("division")
    @NonNull
    @Description("The smallest division that holds all it works for.")
    public List<@NonNull DivisionView> divisionOfOrganisation(
            @Source List<OrganisationView> organisations) {
        var codes = organisations.stream().map(OrganisationView::divisionCode).toList();
        return Rows.align(
                organisations, OrganisationView::divisionCode, territory.divisionsByCodes(codes));
    }

    @Name("terms")
    @NonNull
    @Description("What the duty list says about it besides: group, co-handlers, evidence, clocks.")
    public List<@NonNull MatterTermsView> termsOfMatter(@Source List<MatterView> matters) {
        var ids = matters.stream().map(matter -> UUID.fromString(matter.id())).toList();
        return Rows.align(
                matters, matter -> UUID.fromString(matter.id()), organisations.termsOf(ids));
    }
}
