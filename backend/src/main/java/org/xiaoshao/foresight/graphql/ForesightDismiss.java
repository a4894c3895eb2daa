package org.xiaoshao.foresight.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.foresight.ForesightView;
import org.xiaoshao.shared.Fault;

/** What {@code foresightDismiss} answers. */
public final class ForesightDismiss {

    private ForesightDismiss() {}

    /** The finding as it is now, or the reasons why nothing was done. */
    @Type("ForesightDismissPayload")
    @Description("The finding as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The finding as it is now; null when refused.") ForesightView foresight,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("ForesightDismissError")
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
    @Enum("ForesightDismissErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such finding.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("The caller is not of the staff of that community.")
        NOT_YOUR_COMMUNITY,
        @Description("It was accepted or dismissed already.")
        ALREADY_DECIDED,
        @Description("Its horizon has passed; it can no longer be decided.")
        LAPSED,
        @Description("A value is missing.")
        REQUIRED,
        @Description("The text is too long.")
        TOO_LONG,
        @Description("The text holds characters that cannot be stored.")
        TEXT_INVALID,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
