package org.xiaoshao.whistle;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.shared.Node;
import org.xiaoshao.territory.CommunityView;

/** That what went wrong with a whistle is put right by a date (督办), and what came of it. */
@Name("Supervision")
@Description(
        "That what went wrong with a whistle is put right by a date (督办), and what came of it.")
public record SupervisionView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("The whistle it is about.") @NonNull WhistleMention whistle,
        @Description("Short title of the whistle; empty once deleted.") @NonNull String title,
        @Description("The community that the whistle belongs to.") @NonNull CommunityView community,
        @Description("Why.") @NonNull SupervisionCause cause,
        @Description("The clock that ran out; null unless that is the cause.")
                DeadlineKind deadlineKind,
        @Description("The step of the warning ladder that opened it; null unless one did.")
                WarningStep step,
        @Description("Of a clock which run of it, of an evaluation which round of handling.")
                Integer round,
        @Description("Who has to answer.") @NonNull SupervisedParty party,
        @Description(
                        "The organisation that has to answer; null where the level that settles it has none.")
                OrganisationView organisation,
        @Description("Who opened it.") @NonNull SupervisionIssuer issuer,
        @Description(
                        "Whose name stands under it, the given name masked; null by rule or once deleted.")
                String issuedBy,
        @Description("What is wrong; null by rule or once deleted.") String issue,
        @Description("What is demanded; null by rule or once deleted.") String demand,
        @Description("When it was opened.") @NonNull Instant issuedAt,
        @Description("By when it has to be put right.") @NonNull Instant rectifyBy,
        @Description(
                        "By which limit that was reckoned, as Deadline.limit; null where somebody chose it.")
                String limit,
        @Description("Working time from when that date was set until then, in seconds.") @NonNull
                Integer workingSecondsGiven,
        @Description(
                        "Working time left until then, in seconds; 0 when past, null unless it is open.")
                Integer workingSecondsLeft,
        @Description("Which days that holds.") @NonNull DeadlineExplanationView explanation,
        @Description("Where it stands.") @NonNull SupervisionState state,
        @Description(
                        "Whether its date is past without an answer, or any answer came after its date.")
                @NonNull
                Boolean overdue,
        @Description("What was answered last; null before or once deleted.") String reply,
        @Description("Who answered last, the given name masked; null before or once deleted.")
                String repliedBy,
        @Description("When that was.") Instant repliedAt,
        @Description("The reasons or note of the last decision; null without or once deleted.")
                String decision,
        @Description("When it was decided last; null before, and where it was closed by rule.")
                Instant decidedAt,
        @Description("How often an answer was not accepted.") @NonNull Integer rejections,
        @Description("When it was closed.") Instant closedAt,
        @Description("What the caller may do now, and why not the rest.") @NonNull
                List<@NonNull AvailableSupervisionAction> availableActions,
        @Description("Changes with every act; send it as expectedVersion.") @NonNull
                Integer version)
        implements Node {}
