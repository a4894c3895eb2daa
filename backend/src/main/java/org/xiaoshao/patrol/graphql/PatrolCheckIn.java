package org.xiaoshao.patrol.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.patrol.PatrolRoundView;
import org.xiaoshao.shared.Fault;

/** What {@code patrolCheckIn} answers. */
public final class PatrolCheckIn {

    private PatrolCheckIn() {}

    /** The round as it is now, or the reasons why nothing was done. */
    @Type("PatrolCheckInPayload")
    @Description("The round as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The round as it is now; null when refused.") PatrolRoundView round,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("PatrolCheckInError")
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
    @Enum("PatrolCheckInErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such round.")
        NOT_FOUND,
        @Description("Somebody else walks that round.")
        NOT_YOUR_ROUND,
        @Description("The round has ended.")
        ROUND_OVER,
        @Description("Either a code or a point with a position is needed.")
        CODE_OR_POSITION,
        @Description("No point of the round has this code.")
        CODE_NOT_ON_ROUND,
        @Description(
                "The community has no such whistle point or building, or not exactly one is named.")
        POINT_UNKNOWN,
        @Description("Nobody has said where that point lies: its code checks in there.")
        NO_POSITION,
        @Description(
                "A position is a longitude from -180 to 180 together with a latitude from -90 to 90.")
        POSITION_INVALID,
        @Description("The position is not exact enough.")
        POSITION_VAGUE,
        @Description("The position is too far from the point.")
        TOO_FAR,
        @Description("They checked in at that point before.")
        CHECKED_IN,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
