package org.xiaoshao.organisation;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Say in a draft what a matter shall be; one of that code is changed, otherwise added. */
@Description("Say in a draft what a matter shall be; one of that code is changed, otherwise added.")
@Input("MatterDraftInput")
public record MatterDraftInput(
        @Description("Its code, at most 20 characters.") @NonNull String code,
        @Description("The kind of need it answers.") @NonNull WhistleKind kind,
        @Description("What it belongs to among those of its kind.") @NonNull MatterGroup group,
        @Description("What it is about, at most 80 characters.") @NonNull String title,
        @Description("Id of the organisation that leads; null to decide case by case.") @Id
                String lead,
        @Description("Ids of those that help it, at most ten.") @Nullable @Id
                List<@NonNull String> coHandlers,
        @Description("What whoever whistles for it should show, at most 500 characters.")
                String evidence,
        @Description("Whether it takes longer by its nature; false when not said.") Boolean hard,
        @Description("Hours to handle it when ordinary, 1 to 2160; null for the limit of all.")
                Integer ordinaryHours,
        @Description("Hours to handle it when urgent, 1 to 2160; null for the limit of all.")
                Integer urgentHours,
        @Description("Hours to handle it in an emergency, 1 to 2160; null for the limit of all.")
                Integer emergencyHours,
        @Description("The article it rests on, at most 200 characters; null for none.")
                String legalBasis,
        @Description("The version of the draft that the caller saw.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
