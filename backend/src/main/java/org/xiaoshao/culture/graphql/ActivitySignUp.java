package org.xiaoshao.culture.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.culture.ActivityView;
import org.xiaoshao.shared.Fault;

/** What {@code activitySignUp} answers. */
public final class ActivitySignUp {

    private ActivitySignUp() {}

    /** The activity as it is now, or the reasons why nothing was done. */
    @Type("ActivitySignUpPayload")
    @Description("The activity as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The activity; null when refused.") ActivityView activity,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("ActivitySignUpError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message) {

        static Error of(Fault fault) {
            return new Error(
                    Code.valueOf(fault.code().name()), fault.field(), fault.code().message());
        }
    }

    /** Every reason this mutation can give. */
    @Enum("ActivitySignUpErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such activity.")
        NOT_FOUND,
        @Description("The caller neither lives nor serves in the activity's community.")
        NOT_YOUR_COMMUNITY,
        @Description("Signing up has not begun.")
        SIGN_UP_NOT_OPEN,
        @Description("Signing up is over.")
        SIGN_UP_CLOSED,
        @Description("The activity is over.")
        ENDED,
        @Description("The caller holds a place already.")
        ALREADY_SIGNED_UP,
        @Description("No place is left.")
        FULL,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
