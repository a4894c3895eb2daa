package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.shared.UpdateInput;

/** Blow a part of a whistle on its own. */
@Description("Blow a part of a whistle on its own.")
@Input("WhistleSplitInput")
public record WhistleSplitInput(
        @Description("What the part is about.") @NonNull WhistleKind kind,
        @Description("A short title, at most 60 characters.") @NonNull String title,
        @Description("What is to be done, at most 2000 characters.") @NonNull String description,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
