package org.xiaoshao.people.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.shared.Fault;

/** What {@code residentDelete} answers. */
public final class ResidentDelete {

    private ResidentDelete() {}

    /** Id of what was deleted, or the reasons why nothing was done. */
    @Type("ResidentDeletePayload")
    @Description("Id of what was deleted, or the reasons why nothing was done.")
    public record Payload(
            @Description("Id of what was deleted; null when refused.") @Id String deleted,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {

        static Payload refused(List<Fault> faults) {
            return new Payload(null, faults.stream().map(Error::of).toList());
        }
    }

    /** One reason why nothing was done. */
    @Type("ResidentDeleteError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message,
            @Description("The version now; with STALE_VERSION only.") Integer currentVersion) {

        static Error of(Fault fault) {
            return new Error(
                    Code.valueOf(fault.code().name()),
                    fault.field(),
                    fault.code().message(),
                    fault.currentVersion());
        }
    }

    /** Every reason this mutation can give. */
    @Enum("ResidentDeleteErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such thing for this caller.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("The record was merged into another.")
        MERGED,
        @Description(
                "A whistle that they blew still waits for an answer: the login that it hangs on"
                        + " would go with the record.")
        WHISTLES_OPEN,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
