package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Take back one's own last step on a whistle, within five minutes and if nothing followed it. */
@Description(
        "Take back one's own last step on a whistle, within five minutes and if nothing followed it.")
@Input("WhistleUndoInput")
public record WhistleUndoInput(
        @Description("For the record, at most 500 characters.") String note,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
