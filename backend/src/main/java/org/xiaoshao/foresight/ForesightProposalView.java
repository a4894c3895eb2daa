package org.xiaoshao.foresight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.WhistleKind;

/** The whistle that accepting a finding blows, unless other words are sent. */
@Name("ForesightProposal")
@Description("The whistle that accepting a finding blows, unless other words are sent.")
public record ForesightProposalView(
        @Description("What it is about: the kind of the matter.") @NonNull WhistleKind kind,
        @Description("Its title, at most 60 characters, in Chinese.") @NonNull String title,
        @Description(
                        "Its description, at most 2000 characters, in Chinese: the statistic and the numbers of what it counts.")
                @NonNull
                String description) {}
