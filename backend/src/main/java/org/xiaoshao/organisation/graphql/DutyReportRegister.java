package org.xiaoshao.organisation.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.organisation.DutyReportView;
import org.xiaoshao.shared.Fault;

/** What {@code dutyReportRegister} answers. */
public final class DutyReportRegister {

    private DutyReportRegister() {}

    /** The report as it is recorded, or the reasons why nothing was done. */
    @Type("DutyReportRegisterPayload")
    @Description("The report as it is recorded, or the reasons why nothing was done.")
    public record Payload(
            @Description("The report as it is recorded; null when refused.") DutyReportView report,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("DutyReportRegisterError")
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
    @Enum("DutyReportRegisterErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("The caller is not of the staff of that community.")
        NOT_YOUR_PLACE,
        @Description("There is no such community in operation.")
        COMMUNITY_UNKNOWN,
        @Description("There is no such unit in the county.")
        ORGANISATION_UNKNOWN,
        @Description("Either a unit, or a name with where they are in service.")
        UNIT_OR_MEMBER,
        @Description("That unit has reported for duty there already.")
        REPORTED_ALREADY,
        @Description("One to ten skills, each once.")
        SKILLS_OUT_OF_RANGE,
        @Description("The day has not come yet.")
        DATE_IN_FUTURE,
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
