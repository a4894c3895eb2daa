package org.xiaoshao.organisation.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.organisation.BodyService;
import org.xiaoshao.organisation.MatterConnection;
import org.xiaoshao.organisation.MatterFilter;
import org.xiaoshao.organisation.MatterGroup;
import org.xiaoshao.organisation.OrganisationConnection;
import org.xiaoshao.organisation.OrganisationFilter;
import org.xiaoshao.organisation.OrganisationService;
import org.xiaoshao.organisation.OrganisationSheetView;
import org.xiaoshao.organisation.OrganisationType;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Selection;

/** Organisations and duty lists, for those who work with them. */
@GraphQLApi
@RolesAllowed({
    "grid-member",
    "community-worker",
    "community-secretary",
    "organisation-staff",
    "department-staff",
    "department-head",
    "township-leader",
    "county-organiser",
    "auditor",
    "administrator"
})
public class OrganisationApi {

    @Inject OrganisationService organisations;
    @Inject BodyService bodies;
    @Inject Selection selection;

    @Query
    @NonNull
    @Description("Organisations by name, for staff.")
    public OrganisationConnection organisations(
            @Name("type") @Description("Only of this type.") OrganisationType type,
            @Name("search") @Description("Part of the name, at most 50 characters.") String search,
            @Name("county")
                    @Description(
                            "Only of this county; when not said, of the counties of the caller's"
                                    + " posts, or of all when there are none.")
                    String county,
            @Name("place") @Description("Only those whose division lies in the one of this code.")
                    String place,
            @Name("ended")
                    @Description(
                            "Those that are no more (true) or those that are there (false, when"
                                    + " not said).")
                    Boolean ended,
            @Name("first") @Description("How many, 1 to 100; 20 when not said.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        var filter =
                new OrganisationFilter(type, search, county, place, Boolean.TRUE.equals(ended));
        return organisations.organisations(filter, first, after, counted());
    }

    @Query
    @NonNull
    @Description(
            "The duty list in force by code, for staff: of the counties of the caller's posts, or of"
                    + " all when there are none.")
    public MatterConnection matters(
            @Name("kind") @Description("Only of this kind.") WhistleKind kind,
            @Name("search") @Description("Part of the code or title, at most 50 characters.")
                    String search,
            @Name("dutyList")
                    @Id
                    @Description(
                            "The matters of the version of that id; when not said, those in force"
                                    + " today. Of a draft, those that it changes.")
                    String dutyList,
            @Name("group") @Description("Only of this group.") MatterGroup group,
            @Name("lead") @Id @Description("Only those that the organisation of this id leads.")
                    String lead,
            @Name("first") @Description("How many, 1 to 100; 20 when not said.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        var filter = new MatterFilter(kind, search, dutyList, group, lead);
        return organisations.matters(filter, first, after, counted());
    }

    @Query("organisationSheet")
    @Description("An organisation with all that is recorded of it; null when there is none.")
    public OrganisationSheetView organisationSheet(
            @Name("id") @NonNull @Id @Description("The organisation's id.") String id) {
        return bodies.sheet(NodeId.parse(id)).orElse(null);
    }

    private boolean counted() {
        return selection.current().has("totalCount");
    }
}
