package org.xiaoshao.foresight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.MatterView;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.EstateView;
import org.xiaoshao.territory.GridView;
import org.xiaoshao.whistle.WhistleMention;

/** A finding of foresight, its statistic, and what was decided. */
@Name("Foresight")
@Description(
        "A finding (主动预哨): that a matter rises, comes back or has its season at a place, with its statistic and what was decided.")
public record ForesightView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("What it says.") @NonNull ForesightKind kind,
        @Description("Of which matter: the version under which it was whistled last.") @NonNull
                MatterView matter,
        @Description("The community that it is about.") @NonNull CommunityView community,
        @Description("At which estate; null for none.") EstateView estate,
        @Description(
                        "In which grid, where there is no estate; null where only the community is known.")
                GridView grid,
        @Description("First of the days that it is about.") @NonNull LocalDate windowFrom,
        @Description("Last of them.") @NonNull LocalDate windowTo,
        @Description(
                        "How many were counted: in these days, of a season in the same days of the years before; of what comes back, how often it came.")
                @NonNull
                Integer observed,
        @Description("How many were to be expected.") @NonNull Double expected,
        @Description("That chance alone makes so many or more, from 0 to 1.") @NonNull
                Double probability,
        @Description(
                        "The same after Benjamini and Hochberg over all that was tried in that look: at most the false discovery rate.")
                @NonNull
                Double adjustedProbability,
        @Description("What the expectation rests on.") @NonNull List<@NonNull ForesightBasis> basis,
        @Description("How many days before the window are known of the community, at most 365.")
                @NonNull
                Integer historyDays,
        @Description("Version of the formulas that it was found by.") @NonNull Integer formula,
        @Description("When it was found.") @NonNull Instant foundAt,
        @Description("Last day on which it can be decided, and of what it foresees.") @NonNull
                LocalDate horizon,
        @Description("Where it stands.") @NonNull ForesightState state,
        @Description("Why it was dismissed; null when it was not.") ForesightReason reason,
        @Description("What was said to it; null when nothing was, or once deleted.") String words,
        @Description("Who decided; null when nobody did, or once deleted.") String deciderName,
        @Description("When it was decided or lapsed; null while it is open.") Instant decidedAt,
        @Description("The proactive whistle that was blown for it; null for none.")
                WhistleMention whistle,
        @Description(
                        "Whether it came true: judged once, after its horizon; null before, and while nobody has read its whistle.")
                Boolean cameTrue,
        @Description("What it counts, oldest first, the newest 200.") @NonNull
                List<@NonNull ForesightEvidenceView> evidence,
        @Description("What accepting it blows.") @NonNull ForesightProposalView proposal,
        @Description("Counts its changes, for expectedVersion.") @NonNull Integer version) {}
