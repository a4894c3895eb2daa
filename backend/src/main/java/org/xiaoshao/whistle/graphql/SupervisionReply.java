package org.xiaoshao.whistle.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.whistle.SupervisionView;

/** What {@code supervisionReply} answers. */
public final class SupervisionReply {

    private SupervisionReply() {}

    /** The supervision as it is now, or the reasons why nothing was done. */
    @Type("SupervisionReplyPayload")
    @Description("The supervision as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The supervision; null when refused.") SupervisionView supervision,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("SupervisionReplyError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message,
            @Description("The supervision's version now; with STALE_VERSION only.")
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
    @Enum("SupervisionReplyErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such supervision for this caller.")
        NOT_FOUND,
        @Description("The supervision has changed since; read it again.")
        STALE_VERSION,
        @Description("Somebody else has to answer it.")
        NOT_SUPERVISED,
        @Description("It is not at a step from which this can be done.")
        WRONG_STATE,
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
