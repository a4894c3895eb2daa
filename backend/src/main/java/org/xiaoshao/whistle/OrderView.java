package org.xiaoshao.whistle;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.shared.Node;

/** What one organisation was asked to do about one whistle. */
@Name("Order")
@Description("What one organisation was asked to do about one whistle.")
public record OrderView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("The organisation asked.") @NonNull OrganisationView organisation,
        @Description("Its part in the whistle.") @NonNull OrderRole role,
        @Description("Where its order stands.") @NonNull OrderState state,
        @Description("When it was sent.") @NonNull Instant sentAt,
        @Description("When it was signed.") Instant signedAt,
        @Description("When the organisation arrived on site.") Instant onSiteAt,
        @Description("When it reported its part done.") Instant doneAt,
        @Description("How many people came.") Integer people,
        @Description("What it did, in its words.") String result,
        @Description(
                        "Until when it may ask to give the order back; null where that was never said.")
                Instant returnUntil,
        @Description("Whether the whistle was sent out again since, so that this order is history.")
                @NonNull
                Boolean superseded,
        @Ignore UUID whistleId)
        implements Node {}
