package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Refuse a whistle, naming the ground and where else to go. */
@Description("Refuse a whistle, naming the ground and where else to go.")
@Input("WhistleDeclineInput")
public record WhistleDeclineInput(
        @Description("The article of the list that excludes it, at most 200 characters.") @NonNull
                String article,
        @Description("Where the reporter can go instead, at most 500 characters.") @NonNull
                String elsewhere,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
