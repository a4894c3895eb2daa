package org.xiaoshao.whistle.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.whistle.WhistleTracking;

/** What {@code whistleJoin} answers. */
public final class Join {

    private Join() {}

    /** How the whistle stands for its new reporter, or the reasons why nothing was done. */
    @Type("WhistleJoinPayload")
    @Description(
            "How the whistle stands for its new reporter, or the reasons why nothing was done.")
    public record Payload(
            @Description("The whistle; null when refused.") WhistleTracking tracking,
            @Description(
                            "The code by which a reporter without login finds it again; null with login. Who joins again is given the same.")
                    String trackingCode,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("WhistleJoinError")
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
    @Enum("WhistleJoinErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such whistle can be joined.")
        NOT_FOUND,
        @Description("It was not admitted yet, or it is handled already.")
        WRONG_STATE,
        @Description("Without login the client names its device, or sends a key.")
        DEVICE_UNNAMED,
        @Description("The text is too long.")
        TOO_LONG,
        @Description("The text holds characters that cannot be stored.")
        TEXT_INVALID,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
