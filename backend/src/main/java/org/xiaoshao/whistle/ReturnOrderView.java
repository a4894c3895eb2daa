package org.xiaoshao.whistle;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.OrganisationView;

/** An organisation's wish to give its order back (退单), and what came of it. */
@Name("ReturnOrder")
@Description("An organisation's wish to give its order back (退单), and what came of it.")
public record ReturnOrderView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("The organisation that asked.") @NonNull OrganisationView organisation,
        @Description("Why.") @NonNull ReturnReason reason,
        @Description("The article that it names; null once deleted.") String article,
        @Description("What shows it; null once deleted.") String evidence,
        @Description("The organisation that should have it instead, if one was named.")
                OrganisationView proposed,
        @Description("When it asked.") @NonNull Instant askedAt,
        @Description("What came of it; null while it waits.") ReturnRuling ruling,
        @Description("When that was; null while it waits.") Instant ruledAt,
        @Description("The reasons of the ruling; null while it waits, by rule, or once deleted.")
                String rulingReason) {}
