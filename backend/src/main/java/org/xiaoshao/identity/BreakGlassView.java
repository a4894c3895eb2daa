package org.xiaoshao.identity;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Role;
import org.xiaoshao.territory.DivisionView;

/** A community that somebody opened to themselves in an emergency (紧急调阅). */
@Name("BreakGlass")
@Description("A community that somebody opened to themselves in an emergency (紧急调阅).")
public record BreakGlassView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("The community.") @NonNull DivisionView community,
        @Description("Who opened it.") @NonNull PostHolderView openedBy,
        @Description("In which role they read there; null where that post is not shown.") Role role,
        @Description("Why; null once that was deleted.") String reason,
        @Description("Whether it is open now.") @NonNull BreakGlassState state,
        @Description("Since when.") @NonNull Instant openedAt,
        @Description("When its time is up.") @NonNull Instant endsAt,
        @Description("When it was ended before its time; null when it was not.") Instant closedAt,
        @Description("What the county says; null while it has not.") BreakGlassVerdict verdict,
        @Description("When it said so.") Instant reviewedAt,
        @Description("In words; null while it has not, or once that was deleted.")
                String reviewWords,
        @Description("Counts its changes, for expectedVersion.") @NonNull Integer version,
        @Description("What the caller may do about it now, and why not.") @NonNull
                List<@NonNull BreakGlassAvailableAction> availableActions) {

    public BreakGlassView {
        availableActions = List.copyOf(availableActions);
    }

    /** Says nothing: names and words are personal. */
    @Override
    public String toString() {
        return "BreakGlass[" + id + "]";
    }
}
