package org.xiaoshao.patrol.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.patrol.PatrolRoundView;
import org.xiaoshao.shared.Fault;

/** What {@code patrolRoundStart} answers. */
public final class PatrolRoundStart {

    private PatrolRoundStart() {}

    /** The round as it is now, or the reasons why nothing was done. */
    @Type("PatrolRoundStartPayload")
    @Description("The round as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The round as it is now; null when refused.") PatrolRoundView round,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("PatrolRoundStartError")
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
    @Enum("PatrolRoundStartErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such plan.")
        NOT_FOUND,
        @Description(
                "No post of the caller lies in the place of the plan, or the plan is not for their kind of post.")
        NOT_YOUR_PLACE,
        @Description("The plan is not in force today.")
        PLAN_NOT_IN_FORCE,
        @Description("The caller is on a round already.")
        ROUND_OPEN,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
