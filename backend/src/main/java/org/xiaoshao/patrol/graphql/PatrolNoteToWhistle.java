package org.xiaoshao.patrol.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.patrol.PatrolRoundView;
import org.xiaoshao.shared.Fault;

/** What {@code patrolNoteToWhistle} answers. */
public final class PatrolNoteToWhistle {

    private PatrolNoteToWhistle() {}

    /** The round as it is now, or the reasons why nothing was done. */
    @Type("PatrolNoteToWhistlePayload")
    @Description("The round as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The round as it is now; null when refused.") PatrolRoundView round,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("PatrolNoteToWhistleError")
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
    @Enum("PatrolNoteToWhistleErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such note.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("Somebody else walks that round.")
        NOT_YOUR_ROUND,
        @Description("A whistle became of the note already.")
        NOTE_HAS_WHISTLE,
        @Description("The words of the note were deleted.")
        WORDS_GONE,
        @Description("A value is missing.")
        REQUIRED,
        @Description("The text is too long.")
        TOO_LONG,
        @Description("The text holds characters that cannot be stored.")
        TEXT_INVALID,
        @Description("There is no such whistle for the caller in this community.")
        WHISTLE_UNKNOWN,
        @Description("The community has no such building.")
        BUILDING_UNKNOWN,
        @Description("The community has no such grid any more.")
        GRID_UNKNOWN,
        @Description("The community was dissolved.")
        DIVISION_REVOKED,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
