package org.xiaoshao.people.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.people.ResidentView;
import org.xiaoshao.shared.Fault;

/** What {@code residentMoveOutUndo} answers. */
public final class ResidentMoveOutUndo {

    private ResidentMoveOutUndo() {}

    /** The resident who lives there again, or the reasons why nothing was done. */
    @Type("ResidentMoveOutUndoPayload")
    @Description("The resident who lives there again, or the reasons why nothing was done.")
    public record Payload(
            @Description("The resident who lives there again; null when refused.")
                    ResidentView resident,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {

        static Payload refused(List<Fault> faults) {
            return new Payload(null, faults.stream().map(Error::of).toList());
        }
    }

    /** One reason why nothing was done. */
    @Type("ResidentMoveOutUndoError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message,
            @Description("The version now; with STALE_VERSION only.") Integer currentVersion) {

        static Error of(Fault fault) {
            return new Error(
                    Code.valueOf(fault.code().name()),
                    fault.field(),
                    fault.code().message(),
                    fault.currentVersion());
        }
    }

    /** Every reason this mutation can give. */
    @Enum("ResidentMoveOutUndoErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such thing for this caller.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("They have not moved out.")
        NOT_MOVED_OUT,
        @Description("The record was merged into another.")
        MERGED,
        @Description("The whole household has moved out.")
        HOUSEHOLD_MOVED_OUT,
        @Description("It was recorded too long ago to be taken back.")
        WINDOW_OVER,
        @Description("The same person is recorded as living elsewhere by now.")
        LIVES_ELSEWHERE,
        @Description("The household has a head already.")
        TWO_HEADS,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
