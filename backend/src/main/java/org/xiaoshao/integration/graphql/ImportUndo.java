package org.xiaoshao.integration.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.integration.ImportView;
import org.xiaoshao.shared.Fault;

/** What {@code importUndo} answers. */
public final class ImportUndo {

    private ImportUndo() {}

    /** The import as it is now, or the reasons why nothing was done. */
    @Type("ImportUndoPayload")
    @Description("The import as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Name("import") @Description("The import; null when refused.") ImportView subject,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {

        static Payload refused(List<Fault> faults) {
            return new Payload(null, faults.stream().map(Error::of).toList());
        }
    }

    /** One reason why nothing was done. */
    @Type("ImportUndoError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message,
            @Description("The version of the import now; with STALE_VERSION only.")
                    Integer currentVersion) {

        static Error of(Fault fault) {
            return new Error(
                    Code.valueOf(fault.code().name()),
                    fault.field(),
                    fault.code().message(),
                    fault.currentVersion());
        }
    }

    /** Every reason this mutation can give. */
    @Enum("ImportUndoErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such import.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("Nothing of it is in the ledger.")
        NOT_COMMITTED,
        @Description("It is being written or taken away just now.")
        AT_WORK,
        @Description("The caller's roles do not take in rows of this kind.")
        NOT_YOUR_KIND,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
