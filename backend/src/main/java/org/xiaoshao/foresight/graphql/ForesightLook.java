package org.xiaoshao.foresight.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.foresight.ForesightLookView;
import org.xiaoshao.shared.Fault;

/** What {@code foresightLook} answers. */
public final class ForesightLook {

    private ForesightLook() {}

    /** What the look came to, or the reasons why nothing was done. */
    @Type("ForesightLookPayload")
    @Description("What the look came to, or the reasons why nothing was done.")
    public record Payload(
            @Description("What it came to; null when refused.") ForesightLookView look,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("ForesightLookError")
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
    @Enum("ForesightLookErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("There is no such community in operation.")
        COMMUNITY_UNKNOWN,
        @Description("The caller is not of the staff of that community.")
        NOT_YOUR_COMMUNITY,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
