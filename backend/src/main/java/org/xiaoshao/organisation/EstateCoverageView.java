package org.xiaoshao.organisation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.EstateView;

/** The bodies of an estate and who sits in more than one of them. */
@Name("EstateCoverage")
@Description("The bodies of an estate and who sits in more than one of them.")
public record EstateCoverageView(
        @Description("The estate.") @NonNull EstateView estate,
        @Description("Its Party branch; null is a gap.") BodyView branch,
        @Description("Its owners' committee and property committee.") @NonNull
                List<@NonNull BodyView> committees,
        @Description("交叉任职: those who sit in the branch and in a committee today, by name.")
                @NonNull
                List<@NonNull String> crossAppointed) {}
