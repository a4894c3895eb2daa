package org.xiaoshao.patrol;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.shared.UpdateInput;
import org.xiaoshao.whistle.WhistleUrgency;

/** Blow a whistle about what was noted, or name the one that is about it already. */
@Description("Blow a whistle about what was noted, or name the one that is about it already.")
@Input("PatrolNoteToWhistleInput")
public record PatrolNoteToWhistleInput(
        @Description("What it is about; needed to blow.") WhistleKind kind,
        @Description("How pressing it is; ordinary when absent.") WhistleUrgency urgency,
        @Description("A short title, at most 60 characters; made from the note when absent.")
                String title,
        @Description("Number of the whistle that is about it already; nothing is blown then.")
                String whistle,
        @Description("The version that the caller saw.") @NonNull Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
