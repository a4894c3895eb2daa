package org.xiaoshao.territory.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.territory.WhistlePointView;

/** What {@code whistlePointTakeDown} answers. */
public final class WhistlePointTakeDown {

    private WhistlePointTakeDown() {}

    /** The whistle point as it is now, or the reasons why nothing was done. */
    @Type("WhistlePointTakeDownPayload")
    @Description("The whistle point as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The whistle point; null when refused.") WhistlePointView whistlePoint,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("WhistlePointTakeDownError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message,
            @Description("The version of the whistle point now; with STALE_VERSION only.")
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
    @Enum("WhistlePointTakeDownErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such whistle point.")
        NOT_FOUND,
        @Description("The whistle point has changed since; read it again.")
        STALE_VERSION,
        @Description("The caller does not govern that community.")
        NOT_YOUR_COMMUNITY,
        @Description("It was taken down already.")
        TAKEN_DOWN,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
