package org.xiaoshao.integration;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Node;
import org.xiaoshao.shared.intake.ImportKind;
import org.xiaoshao.territory.DivisionView;

/** A file of rows on its way into the ledger of one community. */
@Name("Import")
@Description("A file of rows on its way into the ledger of one community.")
public record ImportView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("What its rows are.") @NonNull ImportKind kind,
        @Description("Where it stands.") @NonNull ImportState state,
        @Description("The community whose ledger it is for.") @NonNull DivisionView community,
        @Description("Why it was refused, or why the last attempt wrote nothing; null for neither.")
                ImportRefusal refusal,
        @Description("Where in the file that showed, for instance C1; null where it is no cell.")
                String refusalCell,
        @Description("Rows below the headers; null while it is unread.") Integer rowCount,
        @Description("Rows that the work in progress has done.") @NonNull Integer rowsDone,
        @Description("Rows that add something; null while unchecked.") Integer added,
        @Description("Rows that also change something that is there; null while unchecked.")
                Integer changed,
        @Description("Rows of what is there already; null while unchecked.") Integer unchanged,
        @Description("Rows with a fault; null while unchecked.") Integer faulty,
        @Description("Faults in all; null while unchecked.") Integer faultCount,
        @Description("Whether it was committed without its faulty rows.") @NonNull
                Boolean withoutFaulty,
        @Description("Rows that something stands on; null unless undoing was refused for it.")
                Integer undoBlockedBy,
        @Description("Name of whoever uploaded it; null when they cannot be seen any more.")
                String uploadedBy,
        @Description("When it was uploaded.") @NonNull Instant uploadedAt,
        @Description("When it was last checked; null when never.") Instant checkedAt,
        @Description("Name of whoever committed it; null when nobody did.") String committedBy,
        @Description("When it was committed; null when it was not.") Instant committedAt,
        @Description("When it was undone; null when it was not.") Instant undoneAt,
        @Description("What the caller may do with it now, and why not the rest.") @NonNull
                List<@NonNull ImportAvailableAction> availableActions,
        @Description("One more with each act and each end of work.") @NonNull Integer version)
        implements Node {

    public ImportView {
        availableActions = List.copyOf(availableActions);
    }
}
