package org.xiaoshao.identity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.identity.BreakGlassView;
import org.xiaoshao.shared.Fault;

/** What {@code breakGlassClose} answers. */
public final class BreakGlassClose {

    private BreakGlassClose() {}

    /** What was opened, as it is now, or the reasons why nothing was done. */
    @Type("BreakGlassClosePayload")
    @Description("What was opened, as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("What was opened, as it is now; null when refused.")
                    BreakGlassView breakGlass,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("BreakGlassCloseError")
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
    @Enum("BreakGlassCloseErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such thing.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description(
                "Only whoever opened it closes it, and only the county's organiser reviews it.")
        NOT_YOUR_ROLE,
        @Description("It is over.")
        ENDED_ALREADY,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
