package org.xiaoshao.patrol;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Note something on a round (随手记). */
@Description("Note something on a round (随手记).")
@Input("PatrolNoteInput")
public record PatrolNoteInput(
        @Description("Id of the round.") @NonNull @Id String round,
        @Description("What, at most 1000 characters.") @NonNull String words,
        @Description("Id of the building it is about.") @Id String building,
        @Description("The spot in words, at most 200 characters.") String detail,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {}
