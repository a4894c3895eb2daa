package org.xiaoshao.patrol.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.patrol.PatrolPlanView;
import org.xiaoshao.shared.Fault;

/** What {@code patrolPlanCreate} answers. */
public final class PatrolPlanCreate {

    private PatrolPlanCreate() {}

    /** The plan as it is now, or the reasons why nothing was done. */
    @Type("PatrolPlanCreatePayload")
    @Description("The plan as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The plan as it is now; null when refused.") PatrolPlanView plan,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("PatrolPlanCreateError")
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
    @Enum("PatrolPlanCreateErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("The caller is not of the staff of that community.")
        NOT_YOUR_COMMUNITY,
        @Description("There is no such community in operation.")
        COMMUNITY_UNKNOWN,
        @Description(
                "The community has no such grid, building or estate, or not exactly one is named.")
        PLACE_UNKNOWN,
        @Description("A value is missing.")
        REQUIRED,
        @Description("The text is too long.")
        TOO_LONG,
        @Description("The text holds characters that cannot be stored.")
        TEXT_INVALID,
        @Description("A value is named twice.")
        REPEATED,
        @Description("There are 1 to 12 rounds a day.")
        ROUNDS_OUT_OF_RANGE,
        @Description(
                "The community has no such whistle point or building, or not exactly one is named.")
        POINT_UNKNOWN,
        @Description("A point is named twice.")
        POINT_REPEATED,
        @Description("A plan has at most 50 points.")
        TOO_MANY_POINTS,
        @Description(
                "A position is a longitude from -180 to 180 together with a latitude from -90 to 90.")
        POSITION_INVALID,
        @Description("The day has passed.")
        DATE_IN_PAST,
        @Description("The last day lies before the first.")
        DATES_REVERSED,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
