package org.xiaoshao.organisation.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.organisation.BodyCandidateView;
import org.xiaoshao.organisation.BodyService;

/** Whom to seat, for those who record who sits in a body. */
@GraphQLApi
@RolesAllowed({"community-secretary", "county-organiser"})
public class BodyCandidateApi {

    @Inject BodyService service;

    @Query("bodyCandidates")
    @NonNull
    @Description(
            "Those who sit or serve in a community already, by name, at most 200; none where the"
                    + " caller does not govern.")
    public List<@NonNull BodyCandidateView> bodyCandidates(
            @Name("community") @NonNull @Id @Description("Code of the community.") String community,
            @Name("search") @Description("Part of the name, at most 50 characters.")
                    String search) {
        return service.candidates(community, search);
    }
}
