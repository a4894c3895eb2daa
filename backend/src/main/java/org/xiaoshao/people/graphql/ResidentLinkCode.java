package org.xiaoshao.people.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.people.LinkCodeView;
import org.xiaoshao.shared.Fault;

/** What {@code residentLinkCode} answers. */
public final class ResidentLinkCode {

    private ResidentLinkCode() {}

    /** What was done, or the reasons why nothing was. */
    @Type("ResidentLinkCodePayload")
    @Description("What was done, or the reasons why nothing was.")
    public record Payload(
            @Description("The code; null when refused.") LinkCodeView linkCode,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {

        static Payload refused(List<Fault> faults) {
            return new Payload(null, faults.stream().map(Error::of).toList());
        }
    }

    /** One reason why nothing was done. */
    @Type("ResidentLinkCodeError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message,
            @Description("The version of it now; with STALE_VERSION only.")
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
    @Enum("ResidentLinkCodeErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such thing for this caller.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("They have moved out.")
        MOVED_OUT,
        @Description("The record was merged into another.")
        MERGED,
        @Description("That resident has a login already.")
        HAS_LOGIN,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
