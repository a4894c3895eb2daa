package org.xiaoshao.people.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.people.HouseholdView;
import org.xiaoshao.shared.Fault;

/** What {@code householdMoveOutUndo} answers. */
public final class HouseholdMoveOutUndo {

    private HouseholdMoveOutUndo() {}

    /** The household that lives there again, or the reasons why nothing was done. */
    @Type("HouseholdMoveOutUndoPayload")
    @Description("The household that lives there again, or the reasons why nothing was done.")
    public record Payload(
            @Description("The household that lives there again; null when refused.")
                    HouseholdView household,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {

        static Payload refused(List<Fault> faults) {
            return new Payload(null, faults.stream().map(Error::of).toList());
        }
    }

    /** One reason why nothing was done. */
    @Type("HouseholdMoveOutUndoError")
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
    @Enum("HouseholdMoveOutUndoErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such thing for this caller.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("They have not moved out.")
        NOT_MOVED_OUT,
        @Description("It was recorded too long ago to be taken back.")
        WINDOW_OVER,
        @Description("Somebody else has moved in there since.")
        DWELLING_TAKEN,
        @Description("The record of somebody who left with it was deleted.")
        MEMBER_DELETED,
        @Description("Somebody who left with it is recorded as living elsewhere by now.")
        LIVES_ELSEWHERE,
        @Description("It would have two heads.")
        TWO_HEADS,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
