package org.xiaoshao.territory.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.territory.WhistlePointView;

/** What {@code whistlePointPutUp} answers. */
public final class WhistlePointPutUp {

    private WhistlePointPutUp() {}

    /** The whistle point as it is now, or the reasons why nothing was done. */
    @Type("WhistlePointPutUpPayload")
    @Description("The whistle point as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The whistle point; null when refused.") WhistlePointView whistlePoint,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("WhistlePointPutUpError")
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
    @Enum("WhistlePointPutUpErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("There is no such community in operation.")
        COMMUNITY_UNKNOWN,
        @Description("The caller does not govern that community.")
        NOT_YOUR_COMMUNITY,
        @Description("The community has no such building.")
        BUILDING_UNKNOWN,
        @Description("The building has no such unit.")
        UNIT_UNKNOWN,
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
