package org.xiaoshao.foresight;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What looking through a community's past came to. */
@Name("ForesightLook")
@Description("What looking through a community's past came to.")
public record ForesightLookView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("When it was.") @NonNull Instant lookedAt,
        @Description("How many days before the window were known, at most 365.") @NonNull
                Integer historyDays,
        @Description("Pairs of a matter and a place with anything whistled.") @NonNull
                Integer cells,
        @Description("Hypotheses that were tried.") @NonNull Integer tests,
        @Description("Findings that were offered.") @NonNull Integer offered,
        @Description(
                        "Findings that were not, being open, taken up, or dismissed a short time ago without having grown.")
                @NonNull
                Integer known,
        @Description("Findings that lapsed, as nobody had decided them.") @NonNull Integer lapsed,
        @Description("Findings that were judged.") @NonNull Integer judged) {}
