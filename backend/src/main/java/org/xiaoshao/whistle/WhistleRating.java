package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What a rating link asks about. */
@Name("WhistleRating")
@Description("What a rating link asks about.")
public record WhistleRating(
        @Description("Id of the whistle, for whistleEvaluate.") @NonNull @Id String whistleId,
        @Description("Number of the whistle.") @NonNull String number,
        @Description("Its title.") @NonNull String title,
        @Description("Where it is about, in words.") @NonNull String place,
        @Description("What was done, as reported by the lead.") String result,
        @Description("Round of handling that is evaluated.") @NonNull Integer round,
        @Description("Version to send as expectedVersion.") @NonNull Integer version) {}
