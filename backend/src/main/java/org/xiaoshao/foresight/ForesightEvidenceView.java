package org.xiaoshao.foresight;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.whistle.WhistleState;

/** A whistle that a finding counts. */
@Name("ForesightEvidence")
@Description("A whistle that a finding counts.")
public record ForesightEvidenceView(
        @Description("The whistle's id.") @NonNull @Id String id,
        @Description("Its number.") @NonNull String number,
        @Description("Its short title; empty once deleted.") @NonNull String title,
        @Description("Where it stands.") @NonNull WhistleState state,
        @Description("When it was blown.") @NonNull Instant blownAt) {}
