package org.xiaoshao.whistle;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.shared.Role;

/** One entry of a whistle's ledger; never changed, hash-chained. */
@Name("WhistleEvent")
@Description("One entry of a whistle's ledger; never changed, hash-chained.")
public record WhistleEventView(
        @Description("Place in the whistle's ledger, from 1.") @NonNull Integer sequence,
        @Description("What happened.") @NonNull WhistleEventType type,
        @Description("When it was recorded.") @NonNull Instant at,
        @Description("Who did it, given name masked; null without login, by rule, or once deleted.")
                String actor,
        @Description("In which role it was done.") Role actorRole,
        @Description("For which organisation it was done.") OrganisationView organisation,
        @Description("State before; null at the first entry.") WhistleState from,
        @Description("State after.") @NonNull WhistleState to,
        @Description("What was decided or found.") @NonNull List<@NonNull EventFact> facts,
        @Description("What was written; null once deleted.") String text,
        @Description("SHA-256 over the previous entry's hash and this entry, in hexadecimal.")
                @NonNull
                String hash) {

    /** The same without what was written. */
    public WhistleEventView withoutText() {
        return new WhistleEventView(
                sequence, type, at, actor, actorRole, organisation, from, to, facts, null, hash);
    }
}
