package org.xiaoshao.patrol.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.patrol.PatrolPlanView;
import org.xiaoshao.shared.Fault;

/** What {@code patrolPlanEnd} answers. */
public final class PatrolPlanEnd {

    private PatrolPlanEnd() {}

    /** The plan as it is now, or the reasons why nothing was done. */
    @Type("PatrolPlanEndPayload")
    @Description("The plan as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The plan as it is now; null when refused.") PatrolPlanView plan,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("PatrolPlanEndError")
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
    @Enum("PatrolPlanEndErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such plan.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("The caller is not of the staff of that community.")
        NOT_YOUR_COMMUNITY,
        @Description("The plan has ended, or another follows it.")
        PLAN_ENDED,
        @Description("The day has passed.")
        DATE_IN_PAST,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
