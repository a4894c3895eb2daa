package org.xiaoshao.integration.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.integration.ImportCommitInput;
import org.xiaoshao.integration.ImportConnection;
import org.xiaoshao.integration.ImportDiscardInput;
import org.xiaoshao.integration.ImportFaultConnection;
import org.xiaoshao.integration.ImportService;
import org.xiaoshao.integration.ImportUndoInput;
import org.xiaoshao.integration.ImportView;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Selection;
import org.xiaoshao.shared.graphql.Refusals;

/** Files of rows on their way into the ledger, for the staff of their community. */
@GraphQLApi
@RolesAllowed({"community-worker", "community-secretary"})
public class ImportApi {

    @Inject ImportService service;
    @Inject Selection selection;

    @Query("imports")
    @NonNull
    @Description("Imports of the communities that the caller works in, newest first.")
    public ImportConnection imports(
            @Name("community") @Id @Description("Only those of the community of that code.")
                    String community,
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.list(community, first, after, selection.current().has("totalCount"));
    }

    @Query("import")
    @Description("One import; null when the caller does not work in its community.")
    public ImportView one(@Name("id") @NonNull @Id @Description("Its id.") String id) {
        return service.byId(NodeId.parse(id)).orElse(null);
    }

    @Query("importFaults")
    @NonNull
    @Description("What is wrong with a file, in its order.")
    public ImportFaultConnection faults(
            @Name("import") @NonNull @Id @Description("The import's id.") String id,
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.faults(
                NodeId.parse(id), first, after, selection.current().has("totalCount"));
    }

    @Mutation("importCommit")
    @NonNull
    @Description("Write the rows of a checked file, all in one transaction, in the background.")
    public ImportCommit.Payload commit(
            @Name("id") @Description("The import's id.") @NonNull @Id String id,
            @Name("input") @Description("How.") @NonNull ImportCommitInput input) {
        return Refusals.or(
                () -> new ImportCommit.Payload(service.commit(NodeId.parse(id), input), List.of()),
                ImportCommit.Payload::refused);
    }

    @Mutation("importUndo")
    @NonNull
    @Description("Take away again what an import wrote, as long as nothing stands on it.")
    public ImportUndo.Payload undo(
            @Name("id") @Description("The import's id.") @NonNull @Id String id,
            @Name("input") @Description("How.") @NonNull ImportUndoInput input) {
        return Refusals.or(
                () -> new ImportUndo.Payload(service.undo(NodeId.parse(id), input), List.of()),
                ImportUndo.Payload::refused);
    }

    @Mutation("importDiscard")
    @NonNull
    @Description("Throw a checked file away; nothing of it was written.")
    public ImportDiscard.Payload discard(
            @Name("id") @Description("The import's id.") @NonNull @Id String id,
            @Name("input") @Description("How.") @NonNull ImportDiscardInput input) {
        return Refusals.or(
                () ->
                        new ImportDiscard.Payload(
                                service.discard(NodeId.parse(id), input), List.of()),
                ImportDiscard.Payload::refused);
    }
}
