package org.xiaoshao.culture.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.culture.ActivityView;
import org.xiaoshao.shared.Fault;

/** What {@code activityCancelSignUp} answers. */
public final class ActivityCancelSignUp {

    private ActivityCancelSignUp() {}

    /** The activity as it is now, or the reasons why nothing was done. */
    @Type("ActivityCancelSignUpPayload")
    @Description("The activity as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The activity; null when refused.") ActivityView activity,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("ActivityCancelSignUpError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message,
            @Description("The version of the caller's sign-up now; with STALE_VERSION only.")
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
    @Enum("ActivityCancelSignUpErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such activity.")
        NOT_FOUND,
        @Description("The sign-up has changed since; read it again.")
        STALE_VERSION,
        @Description("The caller holds no place.")
        NOT_SIGNED_UP,
        @Description("The activity has begun; a place can no longer be given back.")
        BEGUN,
        @Description("The activity is over.")
        ENDED,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
