package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.xiaoshao.shared.ActInput;

/** Hand out everything that is recorded of a resident; the audit trail keeps it. */
@Input("ResidentExportInput")
@Description("Hand out everything that is recorded of a resident; the audit trail keeps it.")
public record ResidentExportInput(
        @Description("What the auditor should know, at most 200 characters.") String words,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements ActInput {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "ResidentExportInput[]";
    }
}
