package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.WhistleKind;

/** What somebody is about to report. */
@Description("What somebody is about to report.")
@Input("WhistleNearbyInput")
public record WhistleNearbyInput(
        @Description("What it is about.") @NonNull WhistleKind kind,
        @Description("What is the matter, at most 2000 characters; compared, and not kept.")
                @NonNull
                String description,
        @Description("Where it is.") @NonNull WhistlePlaceInput place) {}
