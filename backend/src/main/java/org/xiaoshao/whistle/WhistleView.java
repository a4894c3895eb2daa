package org.xiaoshao.whistle;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.MatterView;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.shared.Node;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.GridView;

/** A need that someone blew the whistle on, and its way through the loop. */
@Name("Whistle")
@Description("A need that someone blew the whistle on, and its way through the loop.")
public record WhistleView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("Number for people, for instance QX-2026-00042.") @NonNull String number,
        @Description("Short title; empty once deleted.") @NonNull String title,
        @Description("What the reporter wrote; empty once deleted.") @NonNull String description,
        @Description("What it is about.") @NonNull WhistleKind kind,
        @Description("How it came to be known.") @NonNull WhistleSource source,
        @Description("How fast it must be handled.") @NonNull WhistleUrgency urgency,
        @Description("Where it stands.") @NonNull WhistleState state,
        @Description("The level that settles it.") @NonNull SettlementLevel level,
        @Description("Where it is about.") @NonNull WhistlePlaceView place,
        @Description("The community it belongs to.") @NonNull CommunityView community,
        @Description("The grid it lies in, when known.") GridView grid,
        @Description("The organisation that leads, once dispatched.") OrganisationView lead,
        @Description("The matter it was admitted under.") MatterView matter,
        @Description("How many reported it.") @NonNull Integer reporterCount,
        @Description("The first reporter's name with the given name masked; null without login.")
                String reporter,
        @Description("When it was blown.") @NonNull Instant blownAt,
        @Description("How often it was sent to rework.") @NonNull Integer reworkCount,
        @Description("The article under which it was declined.") String declineArticle,
        @Description("Where the reporter was sent instead.") String declineElsewhere,
        @Description("The write-off number once closed.") String writeOffNumber,
        @Description("When it was closed.") Instant closedAt,
        @Description("Its ledger, oldest first, at most 200.") @NonNull
                List<@NonNull WhistleEventView> events,
        @Description("The newest four entries, oldest first.") @NonNull
                List<@NonNull WhistleEventView> recentEvents,
        @Description("Who was asked to do what, the lead first.") @NonNull
                List<@NonNull OrderView> orders,
        @Description("What organisations wanted to give back, oldest first.") @NonNull
                List<@NonNull ReturnOrderView> returnOrders,
        @Description("What had to be put right by a date, oldest first.") @NonNull
                List<@NonNull SupervisionView> supervisions,
        @Description(
                        "The whistle that it is a part of; null when it is a whole or that one is hidden.")
                WhistleMention partOf,
        @Description("What was blown on its own as a part of it, oldest first.") @NonNull
                List<@NonNull WhistleMention> parts,
        @Description("The whistle about the same thing that it was joined to.")
                WhistleMention mergedInto,
        @Description("Until when its handling clock stands still; null while it runs.")
                Instant pausedUntil,
        @Description("Until when more time was asked for; null when nothing waits for a ruling.")
                Instant extensionUntil,
        @Description(
                        "Since when a reporter has to be called, having not evaluated; null otherwise.")
                Instant callBackDueAt,
        @Description("How it was settled; null before.") WhistleOutcome outcome,
        @Description("Its clocks, oldest first.") @NonNull List<@NonNull DeadlineView> deadlines,
        @Description("What the reporters said, oldest first.") @NonNull
                List<@NonNull EvaluationView> evaluations,
        @Description("Files that prove something of it, in the order in which they came.") @NonNull
                List<@NonNull WhistleEvidenceView> evidence,
        @Description("What the caller may do now, and why not the rest.") @NonNull
                List<@NonNull AvailableAction> availableActions,
        @Description("Whether its ledger verifies from the first entry to the last.") @NonNull
                Boolean chainIntact,
        @Description("Token of the caller's own rating link while their evaluation is asked for.")
                String ratingToken,
        @Description("Changes with every act; send it as expectedVersion.") @NonNull
                Integer version)
        implements Node {}
