package org.xiaoshao.whistle;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.territory.CommunityView;

/** Something about a whistle that waits for a ruling. */
@Name("Ruling")
@Description("Something about a whistle that waits for a ruling.")
public record RulingView(
        @Description("Tells it from the others of the list; of a return its own id.") @NonNull @Id
                String id,
        @Description("What it is.") @NonNull RulingKind kind,
        @Description("The whistle it is about.") @NonNull WhistleMention whistle,
        @Description("Short title of the whistle; empty once deleted.") @NonNull String title,
        @Description("The community that the whistle belongs to.") @NonNull CommunityView community,
        @Description("The organisation that asked, or that leads; null where none does.")
                OrganisationView organisation,
        @Description("Since when it waits.") @NonNull Instant askedAt,
        @Description("When silence decides; null where it never does.") Instant lapsesAt,
        @Description("Until when more time was asked for; null of everything else.")
                Instant until) {}
