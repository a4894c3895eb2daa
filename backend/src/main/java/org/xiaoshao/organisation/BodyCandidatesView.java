package org.xiaoshao.organisation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.CommunityView;

/** Whom the bodies of a community could seat of those who serve there. */
@Name("BodyCandidates")
@Description("Whom the bodies of a community could seat of those who serve there.")
public record BodyCandidatesView(
        @Description("The community.") @NonNull CommunityView community,
        @Description("Those who sit or serve there already, by name, at most 200.") @NonNull
                List<@NonNull BodyCandidateView> persons) {}
