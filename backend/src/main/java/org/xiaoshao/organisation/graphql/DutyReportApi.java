package org.xiaoshao.organisation.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.organisation.DutyReportConnection;
import org.xiaoshao.organisation.DutyReportService;
import org.xiaoshao.shared.Selection;

/** Who reported for duty, for those who run, lead or oversee a community. */
@GraphQLApi
@RolesAllowed({
    "community-worker",
    "community-secretary",
    "township-leader",
    "county-organiser",
    "auditor"
})
public class DutyReportApi {

    @Inject DutyReportService service;
    @Inject Selection selection;

    @Query("dutyReports")
    @NonNull
    @Description(
            "Who reported for duty in a community (双报到), the latest first; none where the caller has"
                    + " no scope.")
    public DutyReportConnection dutyReports(
            @Name("community") @NonNull @Id @Description("Code of the community.") String community,
            @Name("skill") @Description("Part of a skill, at most 50 characters.") String skill,
            @Name("current")
                    @Description("Those at hand today (true, when not said) or the others.")
                    Boolean current,
            @Name("first") @Description("How many, 1 to 100; 20 when not said.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.list(
                community, skill, current, first, after, selection.current().has("totalCount"));
    }
}
