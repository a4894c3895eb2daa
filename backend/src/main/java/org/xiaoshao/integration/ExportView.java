package org.xiaoshao.integration;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.identity.Purpose;
import org.xiaoshao.shared.Node;

/** A list that the caller asked to have as a file. */
@Name("Export")
@Description("A list that the caller asked to have as a file.")
public record ExportView(
        @Description("Opaque, stable id; its file is at /exports/{id}/file.") @NonNull @Id
                String id,
        @Description("Which list.") @NonNull ExportList list,
        @Description("Of what kind the file is.") @NonNull ExportFormat format,
        @Description("What it is needed for.") @NonNull Purpose purpose,
        @Description("Where it stands.") @NonNull ExportState state,
        @Description("Why there is no file; null otherwise.") ExportRefusal refusal,
        @Description("Rows there were at the beginning, counted up to 10000; null before.")
                Integer rowsExpected,
        @Description("Rows written so far.") @NonNull Integer rowsDone,
        @Description("Size of the file in bytes; null while there is none.") Integer bytes,
        @Description("When it was asked for.") @NonNull Instant askedAt,
        @Description("When it was done; null when it is not.") Instant doneAt,
        @Description("When the file goes.") @NonNull Instant expiresAt)
        implements Node {}
