package org.xiaoshao.organisation.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.organisation.BodyCandidatesView;
import org.xiaoshao.organisation.BodyService;

/** Whom to seat, for those who record who sits in a body. */
@GraphQLApi
@RolesAllowed({"community-secretary", "county-organiser"})
public class BodyCandidateApi {

    @Inject BodyService service;

    @Query("bodyCandidates")
    @Description(
            "Whom the bodies of a community could seat of those who serve there; null where the"
                    + " caller does not govern.")
    public BodyCandidatesView bodyCandidates(
            @Name("community") @NonNull @Id @Description("Code of the community.")
                    String community) {
        return service.candidates(community).orElse(null);
    }
}
