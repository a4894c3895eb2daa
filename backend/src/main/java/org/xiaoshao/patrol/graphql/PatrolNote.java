package org.xiaoshao.patrol.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.patrol.PatrolRoundView;
import org.xiaoshao.shared.Fault;

/** What {@code patrolNote} answers. */
public final class PatrolNote {

    private PatrolNote() {}

    /** The round as it is now, or the reasons why nothing was done. */
    @Type("PatrolNotePayload")
    @Description("The round as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The round as it is now; null when refused.") PatrolRoundView round,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("PatrolNoteError")
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
    @Enum("PatrolNoteErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such round.")
        NOT_FOUND,
        @Description("Somebody else walks that round.")
        NOT_YOUR_ROUND,
        @Description("The round has ended.")
        ROUND_OVER,
        @Description("A value is missing.")
        REQUIRED,
        @Description("The text is too long.")
        TOO_LONG,
        @Description("The text holds characters that cannot be stored.")
        TEXT_INVALID,
        @Description("The community has no such building.")
        BUILDING_UNKNOWN,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
