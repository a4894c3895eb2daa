package org.xiaoshao.whistle;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.WhistleKind;

/** How a whistle stands, for those who hold its tracking code. */
@Name("WhistleTracking")
@Description("How a whistle stands, for those who hold its tracking code.")
public record WhistleTracking(
        @Description("Id of the whistle, for what its reporter may do by this code.") @NonNull @Id
                String id,
        @Description("Number of the whistle.") @NonNull String number,
        @Description("Its title.") @NonNull String title,
        @Description("What it is about.") @NonNull WhistleKind kind,
        @Description("Where it stands.") @NonNull WhistleState state,
        @Description("Where it is about, in words.") @NonNull String place,
        @Description("When it was blown.") @NonNull Instant blownAt,
        @Description("Until when it must be handled; null before admission.") Instant dueAt,
        @Description("When handling ended; null before.") Instant endedAt,
        @Description("Why it was declined.") String declineArticle,
        @Description("Where else to go when it was declined.") String declineElsewhere,
        @Description("What happened so far, oldest first.") @NonNull
                List<@NonNull TrackingStep> steps,
        @Description("The files that came with this report.") @NonNull
                List<@NonNull WhistleEvidenceView> evidence,
        @Description("Token of the rating link while an evaluation is asked for.")
                String ratingToken,
        @Description("The write-off number once closed.") String writeOffNumber,
        @Description("What the holder of the code may do now.") @NonNull
                List<@NonNull WhistleAction> actions,
        @Description("Changes with every act; send it as expectedVersion.") @NonNull
                Integer version) {}
